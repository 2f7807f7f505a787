#include "models/item/column_head.h"

#include "models/base/text.h"
#include "models/item/convert.h"
#include "models/item/roles.h"

#include <algorithm>

namespace sluice::item {

namespace {

// SQLite says "nullable" of an INTEGER PRIMARY KEY; as the row's own number it never is.
bool isRowNumber(const catalog::Catalog &catalog, const catalog::Table &table,
                 const ColumnHead &head)
{
    return catalog.dialect == "sqlite" && head.isKey && table.primaryKey->columns.size() == 1
           && equalsIgnoringCase(head.type.name, "INTEGER");
}

void addTableFacts(ColumnHead &head, const catalog::Table &table, const std::string &column)
{
    if (table.primaryKey) {
        head.isKey =
            std::ranges::find(table.primaryKey->columns, column) != table.primaryKey->columns.end();
    }
    for (const catalog::ForeignKey &key : table.foreignKeys) {
        if (std::ranges::find(key.columns, column) != key.columns.end()) {
            head.reference = toQString(key.target.name);
            return;
        }
    }
}

} // namespace

std::vector<ColumnHead> columnHeads(const std::vector<data::ResultColumn> &columns,
                                    const catalog::Snapshot &catalog, const Message &locked)
{
    std::vector<ColumnHead> heads;
    heads.reserve(columns.size());
    for (const data::ResultColumn &column : columns) {
        ColumnHead head{.name = toQString(column.name),
                        .type = column.type,
                        .notNull = column.notNull,
                        .locked = locked};
        if (catalog && column.table) {
            const auto table = catalog->tables.find(*column.table);
            if (table != catalog->tables.end()) {
                addTableFacts(head, table->second, column.column);
                if (isRowNumber(*catalog, table->second, head)) {
                    head.notNull = true;
                }
            }
        }
        heads.push_back(std::move(head));
    }
    return heads;
}

QVariant headValue(const ColumnHead &head, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return head.name;
    case TypeNameRole:
        return toQString(head.type.name);
    case NullableRole:
        return head.notNull ? QVariant(!*head.notNull) : QVariant();
    case KeyRole:
        return head.isKey;
    case ReferenceRole:
        return head.reference;
    case NumericRole:
        return catalog::isNumeric(head.type.typeClass);
    case LockedRole:
        return toQString(head.locked);
    case TypeClassRole:
        return static_cast<int>(head.type.typeClass);
    default:
        return {};
    }
}

} // namespace sluice::item
