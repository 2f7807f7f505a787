#include "tests/support/unprivileged.h"

#include <initializer_list>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace sluice::test {

Account databaseAccount()
{
    if (geteuid() != 0) {
        return {geteuid(), getegid()};
    }
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = getpwnam(name)) {
            return {entry->pw_uid, entry->pw_gid};
        }
    }
    return {65534, 65534};
}

void becomeInChild(const Account &account, int deathSignal)
{
    if (geteuid() == 0) {
        if (setgroups(0, nullptr) != 0 || setgid(account.group) != 0 || setuid(account.user) != 0) {
            _exit(126);
        }
    }
    if (deathSignal != 0) {
        prctl(PR_SET_PDEATHSIG, deathSignal); // behind setuid, which clears it
    }
}

} // namespace sluice::test
