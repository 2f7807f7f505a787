// Indexes: those of keys and exclusion constraints go to their constraints.
#include "models/engine/postgres/catalog_rows.h"

#include "models/base/text.h"
#include "models/engine/postgres/index_text.h"
#include "models/engine/postgres/postgres_ddl.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

IndexPart readPart(const Reading &reading, Oid relation, std::int64_t number, Oid operatorClass,
                   Oid collation, std::int64_t option)
{
    constexpr Oid kDefaultCollation = 100;
    IndexPart part{.column = reading.column(relation, static_cast<int>(number)),
                   .descending = (option & 1) != 0,
                   .nullsFirst = (option & 2) != 0};
    const Oid usual =
        number == 0 ? kDefaultCollation : reading.collation(relation, static_cast<int>(number));
    if (collation != 0 && collation != usual) {
        part.collation = reading.name(kOfCollations, collation);
    }
    if (!reading.isUsualClass(operatorClass, relation, static_cast<int>(number))) {
        part.operatorClass = reading.name(kOfOperatorClasses, operatorClass);
    }
    return part;
}

void addParts(Index &index, const Reading &reading, const RowView &row)
{
    const Oid relation = row.oid(1);
    const auto columns = numbersOf(row.text(11));
    const auto classes = numbersOf(row.text(12));
    const auto collations = numbersOf(row.text(13));
    const auto options = numbersOf(row.text(14));
    const auto keys = static_cast<std::size_t>(row.integer(10));
    const std::vector<std::string> expressions = row.texts(15);
    std::size_t nextExpression = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i >= keys) {
            index.included.push_back(reading.column(relation, static_cast<int>(columns[i])));
            continue;
        }
        IndexPart part = readPart(reading, relation, columns[i], static_cast<Oid>(classes.at(i)),
                                  static_cast<Oid>(collations.at(i)), options.at(i));
        if (columns[i] == 0 && nextExpression < expressions.size()) {
            part.expression = expressions[nextExpression++];
        }
        index.parts.push_back(std::move(part));
    }
}

// "key=value" texts as an operator class takes them, in the order in which they were given.
std::string parametersText(const std::vector<std::string> &texts)
{
    std::vector<std::string> parameters;
    for (const std::string &text : texts) {
        Options one;
        addOptions(one, {text});
        for (const auto &[key, value] : one) {
            parameters.push_back(ddl::name(key) + "=" + ddl::literal(value));
        }
    }
    return join(parameters, ", ");
}

// Of a damaged catalog: the number of an operator class that is not there.
std::optional<std::int64_t> missingClass(const Reading &reading, const RowView &row)
{
    const auto classes = numbersOf(row.text(12));
    const auto found = std::find_if(classes.begin(), classes.end(), [&](std::int64_t number) {
        return reading.name(kOfOperatorClasses, static_cast<Oid>(number)).empty();
    });
    return found == classes.end() ? std::nullopt : std::optional(*found);
}

// The parameters of a part's operator class, a part's statistics.
void addPeculiarities(Index &index, const Reading &reading, const RowView &row)
{
    const auto entries = reading.indexParts.find(row.oid(0));
    if (entries == reading.indexParts.end()) {
        return;
    }
    const auto classes = numbersOf(row.text(12));
    for (const IndexPartEntry &entry : entries->second) {
        if (!entry.statistics.empty()) {
            index.options["statistics:" + std::to_string(entry.part)] = entry.statistics;
        }
        const auto at = static_cast<std::size_t>(entry.part - 1);
        if (!entry.parameters.empty() && at < index.parts.size()) {
            index.parts[at].operatorClass =
                reading.name(kOfOperatorClasses, static_cast<Oid>(classes.at(at))) + " ("
                + parametersText(entry.parameters) + ")";
        }
    }
}

void addIndexOptions(Index &index, const Reading &reading, const RowView &row)
{
    if (const Oid tablespace = row.oid(17); tablespace != 0) {
        index.options["tablespace"] = reading.name(kOfTablespaces, tablespace);
    }
    if (row.flag(18)) {
        index.options["clustered"] = "true";
    }
    if (row.flag(19)) {
        index.options["replica_identity"] = "true";
    }
    if (!row.isNull(20)) {
        index.options["attached_to"] = row.text(20);
    }
}

} // namespace

void addIndexes(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid relation = row.oid(1);
        if (reading.relation(relation).columns == nullptr) {
            return;
        }
        if (const auto number = missingClass(reading, row)) {
            const QualifiedName name{reading.relation(relation).name.schema, row.text(2)};
            reading.catalog.unread.push_back(
                {"index " + displayName(name),
                 "operator class " + std::to_string(*number) + " does not exist"});
            return;
        }
        Index index{.name = row.text(2),
                    .method = reading.name(kOfAccessMethods, row.oid(3)),
                    .unique = row.flag(4),
                    .nullsNotDistinct = row.flag(5),
                    .valid = row.flag(6),
                    .predicate = row.text(8),
                    .definition = row.text(7),
                    .comment = reading.comment(kOfRelations, row.oid(0))};
        addOptions(index.storage, row.texts(9));
        addParts(index, reading, row);
        addPeculiarities(index, reading, row);
        addIndexOptions(index, reading, row);
        reading.indexes.insert_or_assign(row.oid(0),
                                         LooseIndex{relation, row.flag(16), std::move(index)});
    });
}

void placeIndexes(Reading &reading)
{
    for (auto &[oid, loose] : reading.indexes) {
        const Relation &relation = reading.relation(loose.relation);
        if (relation.table == nullptr && relation.view == nullptr) {
            continue;
        }
        auto &indexes =
            relation.table != nullptr ? relation.table->indexes : relation.view->indexes;
        if (loose.index.definition.empty()) {
            loose.index.definition = indexText(relation.name, loose.index, loose.isPartitioned);
        }
        reading.know(kOfRelations, oid, {ObjectKind::Index, relation.name, loose.index.name});
        indexes.insert_or_assign(loose.index.name, std::move(loose.index));
    }
    reading.indexes.clear();
}

} // namespace sluice::postgres
