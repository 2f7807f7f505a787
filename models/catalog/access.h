// Who owns an object and who may do what with it.
#pragma once

#include <compare>
#include <string>
#include <vector>

namespace sluice::catalog {

struct Grant
{
    std::string grantee;   // a role; empty: PUBLIC
    std::string privilege; // "SELECT", as GRANT writes it
    std::string column;    // empty: on the whole object
    std::string grantor;   // empty: the owner
    bool grantable = false;

    auto operator<=>(const Grant &) const = default;
};

// Compared only where owners and grants are asked for.
struct Access
{
    std::string owner;          // empty: the database's owner
    std::vector<Grant> granted; // sorted; beyond what comes with the object
    std::vector<Grant> revoked; // of what comes with it: PUBLIC's EXECUTE on a function

    bool operator==(const Access &) const = default;
};

} // namespace sluice::catalog
