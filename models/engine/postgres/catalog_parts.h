// The queries of a reading, in the order in which their rows are taken.
#pragma once

#include "models/engine/postgres/catalog_reading.h"

#include <string>
#include <vector>

namespace sluice::postgres {

struct Part
{
    const char *what; // "the views", for messages
    std::string query;
    void (*add)(Reading &, const PGresult &);
    Oid catalog = 0; // of its objects, where they can be read one by one
};

[[nodiscard]] std::vector<Part> catalogParts(int version);

struct OidRange
{
    Oid first = 0;
    Oid last = 0xffffffffU;
};

// The query with its {range:…} filled in.
[[nodiscard]] std::string queryFor(const Part &part, const OidRange &range = {});

} // namespace sluice::postgres
