// The order in which the objects of a catalog can be made, with the circles among them broken.
#pragma once

#include "models/engine/postgres/object_graph.h"
#include "models/engine/postgres/postgres_tables.h"

namespace sluice::postgres {

struct MakingOrder
{
    std::vector<GraphNode> nodes;
    ObjectGraph graph; // what they were ordered by
    ddl::Apart apart;  // defaults and checks that are nodes of their own
};

// Of all objects, or of those of `owners` alone; what is in `apart` is made apart whether in a circle or not. Refused,
// with the names of the circle, when one cannot be broken.
[[nodiscard]] Result<MakingOrder> makingOrder(const catalog::Catalog &catalog,
                                              const Owners *owners = nullptr,
                                              ddl::Apart apart = {});

} // namespace sluice::postgres
