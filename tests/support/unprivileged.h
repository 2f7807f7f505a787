// PostgreSQL refuses to run as root: who its programs run as instead.
#pragma once

#include <sys/types.h>

namespace sluice::test {

struct Account
{
    uid_t user = 0;
    gid_t group = 0;
};

// "postgres" or "nobody" when we are root; otherwise ourselves.
[[nodiscard]] Account databaseAccount();
// Between fork and exec: becomes the account, and asks for `deathSignal` when the parent dies (0: none).
void becomeInChild(const Account &account, int deathSignal);

} // namespace sluice::test
