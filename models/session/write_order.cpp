#include "models/session/write_order.h"

#include <algorithm>
#include <map>

namespace sluice::session {

namespace {

using Depths = std::map<catalog::QualifiedName, int>;

// How many foreign keys lie between a table and one that refers to nothing. A cycle ends where it was entered.
int depthOf(const catalog::QualifiedName &name, const catalog::Catalog &catalog, Depths &depths)
{
    if (const auto known = depths.find(name); known != depths.end()) {
        return known->second;
    }
    depths[name] = 0;
    int depth = 0;
    if (const auto table = catalog.tables.find(name); table != catalog.tables.end()) {
        for (const catalog::ForeignKey &key : table->second.foreignKeys) {
            if (key.target != name) {
                depth = std::max(depth, 1 + depthOf(key.target, catalog, depths));
            }
        }
    }
    return depths[name] = depth;
}

int phaseOf(data::RowChangeKind kind)
{
    switch (kind) {
    case data::RowChangeKind::Delete:
        return 0;
    case data::RowChangeKind::Update:
        return 1;
    case data::RowChangeKind::Insert:
        return 2;
    }
    return 3;
}

} // namespace

std::vector<const data::ChangeSet::Rows::value_type *> writeOrder(const data::ChangeSet::Rows &rows,
                                                                  const catalog::Catalog &catalog)
{
    using Row = const data::ChangeSet::Rows::value_type *;
    Depths depths;
    std::vector<Row> order;
    order.reserve(rows.size());
    for (const auto &row : rows) {
        (void)depthOf(row.first.table, catalog, depths);
        order.push_back(&row);
    }
    std::stable_sort(order.begin(), order.end(), [&depths](Row a, Row b) {
        const int phase = phaseOf(a->second.kind);
        if (phase != phaseOf(b->second.kind)) {
            return phase < phaseOf(b->second.kind);
        }
        const int depthA = depths[a->first.table];
        const int depthB = depths[b->first.table];
        if (depthA != depthB) {
            return phase == 0 ? depthA > depthB : depthA < depthB;
        }
        if (a->first.table != b->first.table) {
            return a->first.table < b->first.table;
        }
        return a->first.key < b->first.key; // drafts count upwards: in the order they were made
    });
    return order;
}

} // namespace sluice::session
