#include "models/migrate/likeness.h"

#include "models/base/text.h"

#include <algorithm>
#include <vector>

namespace sluice::migrate {

namespace {

using namespace catalog;

std::ptrdiff_t positionOf(const Table &table, const Column &column)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Column &c) { return c.name == column.name; });
    return found - table.columns.begin();
}

bool hasColumn(const std::vector<std::string> &columns, const std::string &name)
{
    return std::find(columns.begin(), columns.end(), name) != columns.end();
}

// What keys and facts hold the column, as one word of evidence.
std::string constraintsOf(const Table &table, const Column &column)
{
    std::string text = column.notNull ? "n" : "";
    text += column.defaultExpression ? "d" : "";
    text += table.primaryKey && hasColumn(table.primaryKey->columns, column.name) ? "p" : "";
    for (const KeyConstraint &key : table.uniques) {
        text += hasColumn(key.columns, column.name) ? "u" : "";
    }
    for (const ForeignKey &key : table.foreignKeys) {
        text += hasColumn(key.columns, column.name) ? "f" : "";
    }
    return text;
}

bool sameClass(const TypeRef &a, const TypeRef &b)
{
    const bool isVague = a.typeClass == TypeClass::Unknown || a.typeClass == TypeClass::Other;
    return isVague ? equalsIgnoringCase(a.name, b.name) : a.typeClass == b.typeClass;
}

} // namespace

void Likeness::add(bool holds, int points, Message words)
{
    if (holds) {
        score += points;
        std::vector<Message> all = evidence.arguments();
        all.push_back(std::move(words));
        evidence = Message::joined(std::move(all), ", ");
    }
}

int nameLikeness(std::string_view a, std::string_view b)
{
    const std::string x = toLowerAscii(a);
    const std::string y = toLowerAscii(b);
    std::vector<std::size_t> row(y.size() + 1, 0);
    for (const char letter : x) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = letter == y[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    const std::size_t longest = std::max(x.size(), y.size());
    return longest == 0 ? 0 : static_cast<int>(row.back() * 100 / longest);
}

Likeness likeness(const Table &goneFrom, const Column &gone, const Table &appearedIn,
                  const Column &appeared)
{
    Likeness result;
    const bool sameType = equalsIgnoringCase(gone.type.name, appeared.type.name);
    result.add(sameType, 40, Message::tr("same type"));
    result.add(!sameType && sameClass(gone.type, appeared.type), 25, Message::tr("similar type"));
    result.add(positionOf(goneFrom, gone) == positionOf(appearedIn, appeared), 20,
               Message::tr("same position"));
    result.add(constraintsOf(goneFrom, gone) == constraintsOf(appearedIn, appeared), 20,
               Message::tr("same constraints"));
    const int names = nameLikeness(gone.name, appeared.name);
    result.add(names >= 50, names / 5, Message::tr("similar name"));
    const bool isDerived = gone.generated != Generated::No || appeared.generated != Generated::No;
    result.plausible = !isDerived && (sameType || sameClass(gone.type, appeared.type));
    return result;
}

Likeness likeness(const Table &gone, const Table &appeared)
{
    Likeness result;
    int shared = 0;
    int sameTypes = 0;
    for (std::size_t i = 0; i < gone.columns.size(); ++i) {
        const Column &column = gone.columns[i];
        shared += appeared.column(column.name) != nullptr ? 1 : 0;
        const bool matches = i < appeared.columns.size()
                             && equalsIgnoringCase(column.type.name, appeared.columns[i].type.name);
        sameTypes += matches ? 1 : 0;
    }
    const int longest = static_cast<int>(std::max(gone.columns.size(), appeared.columns.size()));
    if (longest == 0) {
        return result;
    }
    const int share = shared * 60 / longest;
    const int types = sameTypes * 20 / longest;
    result.add(shared > 0, share,
               Message::tr("%1 columns of the same name", {std::to_string(shared)}));
    result.add(types > 0, types,
               Message::tr("%1 of the same type and position", {std::to_string(sameTypes)}));
    const int names = nameLikeness(gone.name.name, appeared.name.name);
    result.add(names >= 50, names / 5, Message::tr("similar name"));
    result.plausible = gone.kind == appeared.kind && (share >= 20 || types == 20);
    return result;
}

} // namespace sluice::migrate
