// The names that PostgreSQL gives to what it makes by itself.
#pragma once

#include <string>

namespace sluice::migrate {

// "orders_id_seq" of orders, id and seq; cut to 63 bytes as the server cuts it. `second` may be empty.
[[nodiscard]] std::string usualName(std::string first, std::string second,
                                    const std::string &label);

} // namespace sluice::migrate
