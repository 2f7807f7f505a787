// Indexes: those of keys and exclusion constraints go to their constraints.
#include "models/engine/postgres/catalog_rows.h"

#include <nlohmann/json.hpp>

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
    if (!reading.usual.contains(Reading::key(kOfOperatorClasses, operatorClass))) {
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

// The parameters of a part's operator class, a part's statistics.
void addPeculiarities(Index &index, const Reading &reading, const RowView &row)
{
    if (row.isNull(16)) {
        return;
    }
    const auto list = nlohmann::json::parse(row.text(16), nullptr, false);
    const auto classes = numbersOf(row.text(12));
    for (const auto &entry : list) {
        const auto number = entry.value("n", std::size_t{1});
        if (const auto target = entry.find("target");
            target != entry.end() && target->is_number() && target->get<int>() >= 0) {
            index.options["statistics:" + std::to_string(number)] =
                std::to_string(target->get<int>());
        }
        const auto parameters = entry.find("options");
        if (parameters != entry.end() && parameters->is_string() && number >= 1
            && number <= index.parts.size()) {
            index.parts[number - 1].operatorClass =
                reading.name(kOfOperatorClasses, static_cast<Oid>(classes.at(number - 1))) + " ("
                + parameters->get<std::string>() + ")";
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
        reading.indexes.insert_or_assign(row.oid(0), LooseIndex{relation, std::move(index)});
    });
}

void placeIndexes(Reading &reading)
{
    for (auto &[oid, loose] : reading.indexes) {
        const Relation relation = reading.relation(loose.relation);
        if (relation.table == nullptr && relation.view == nullptr) {
            continue;
        }
        auto &indexes =
            relation.table != nullptr ? relation.table->indexes : relation.view->indexes;
        reading.know(kOfRelations, oid, {ObjectKind::Index, relation.name, loose.index.name});
        indexes.insert_or_assign(loose.index.name, std::move(loose.index));
    }
    reading.indexes.clear();
}

} // namespace sluice::postgres
