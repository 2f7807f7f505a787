#include "tests/corpus/said_renames.h"

#include <QRegularExpression>

#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

using namespace catalog;

using Tables = std::map<QualifiedName, QualifiedName>;

Tables renamedTables(const std::vector<SaidRename> &said, const Catalog &before,
                     const Catalog &after)
{
    Tables renamed;
    for (const SaidRename &rename : said) {
        const QualifiedName now{rename.table.schema, rename.to};
        if (rename.column.empty() && before.tables.contains(rename.table)
            && after.tables.contains(now) && !after.tables.contains(rename.table)
            && !before.tables.contains(now)) {
            renamed[rename.table] = now;
        }
    }
    return renamed;
}

// Both names of the table that one of the two names means.
std::pair<QualifiedName, QualifiedName> bothNames(const Tables &renamed, const QualifiedName &name)
{
    for (const auto &[old, now] : renamed) {
        if (name == old || name == now) {
            return {old, now};
        }
    }
    return {name, name};
}

bool holds(const Table &before, const Table &after, const SaidRename &rename)
{
    return before.column(rename.column) != nullptr && after.column(rename.to) != nullptr
           && before.column(rename.to) == nullptr && after.column(rename.column) == nullptr;
}

} // namespace

std::vector<SaidRename> saidRenames(const QByteArray &sql, const std::string &schema)
{
    static const QRegularExpression kRename(
        uR"(ALTER\s+TABLE\s+["`]?(\w+)["`]?\s+RENAME\s+(?:COLUMN\s+["`]?(\w+)["`]?\s+)?TO\s+["`]?(\w+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<SaidRename> said;
    for (const auto &match : kRename.globalMatch(QString::fromUtf8(sql))) {
        said.push_back({{schema, match.captured(1).toStdString()},
                        match.captured(2).toStdString(),
                        match.captured(3).toStdString()});
    }
    return said;
}

std::vector<migrate::RenameQuestion> renamesBetween(const std::vector<SaidRename> &said,
                                                    const Catalog &before, const Catalog &after)
{
    const Tables renamed = renamedTables(said, before, after);
    std::vector<migrate::RenameQuestion> answers;
    for (const auto &[old, now] : renamed) {
        answers.push_back({.gone = {ObjectKind::Table, old, {}},
                           .appeared = {ObjectKind::Table, now, {}},
                           .evidence = {}});
    }
    for (const SaidRename &rename : said) {
        const auto [old, now] = bothNames(renamed, rename.table);
        if (!rename.column.empty() && before.tables.contains(old) && after.tables.contains(now)
            && holds(before.tables.at(old), after.tables.at(now), rename)) {
            answers.push_back({.gone = {ObjectKind::Column, old, rename.column},
                               .appeared = {ObjectKind::Column, now, rename.to},
                               .evidence = {}});
        }
    }
    return answers;
}

std::vector<migrate::RenameQuestion> reversed(std::vector<migrate::RenameQuestion> renames)
{
    for (migrate::RenameQuestion &rename : renames) {
        std::swap(rename.gone, rename.appeared);
    }
    return renames;
}

} // namespace sluice::test
