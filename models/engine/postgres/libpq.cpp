#include "models/engine/postgres/libpq.h"

#include <dlfcn.h>

namespace sluice::postgres {

namespace {

void *library()
{
    static void *const opened = dlopen("libpq.so.5", RTLD_LAZY | RTLD_LOCAL);
    return opened;
}

} // namespace

Result<> loadLibpq()
{
    if (library() == nullptr) {
        return fail(ErrorKind::Unsupported, "PostgreSQL's client library is missing: libpq.so.5",
                    "Debian and Ubuntu have it in the package libpq5.");
    }
    return {};
}

void *findInLibpq(const char *name)
{
    return library() == nullptr ? nullptr : dlsym(library(), name);
}

} // namespace sluice::postgres
