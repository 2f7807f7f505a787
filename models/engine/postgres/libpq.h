// libpq's functions under their own names, looked up when the first is called. Whoever works on SQLite files never pays for
// libpq and what it brings along (Kerberos, LDAP, TLS: half of what the loader does before main(), and 4 MB).
#pragma once

#include "models/base/result.h"

#include <libpq-fe.h>

#include <atomic>
#include <type_traits>
#include <utility>

namespace sluice::postgres {

// Unsupported where it is not installed: ask before anything else, for then its functions answer null or 0. Any thread.
Result<> loadLibpq();

[[nodiscard]] void *findInLibpq(const char *name);

template<typename Function>
class OnDemand
{
public:
    constexpr explicit OnDemand(const char *name)
        : m_name(name)
    {}

    template<typename... Arguments>
    auto operator()(Arguments &&...arguments)
    {
        using Answer = std::invoke_result_t<Function *, Arguments...>;
        Function *function = m_function.load(std::memory_order_acquire);
        if (function == nullptr) {
            function = reinterpret_cast<Function *>(findInLibpq(m_name));
            m_function.store(function, std::memory_order_release);
        }
        return function == nullptr ? Answer() : function(std::forward<Arguments>(arguments)...);
    }

private:
    const char *m_name;
    std::atomic<Function *> m_function = nullptr;
};

// A call inside this namespace finds these before the header's declarations; a file that includes only libpq's own header
// does not link.
#define SLUICE_LIBPQ(NAME) inline constinit OnDemand<decltype(::NAME)> NAME(#NAME)
SLUICE_LIBPQ(PQbinaryTuples);
SLUICE_LIBPQ(PQcancel);
SLUICE_LIBPQ(PQclear);
SLUICE_LIBPQ(PQcmdStatus);
SLUICE_LIBPQ(PQcmdTuples);
SLUICE_LIBPQ(PQconndefaults);
SLUICE_LIBPQ(PQconnectPoll);
SLUICE_LIBPQ(PQconnectStartParams);
SLUICE_LIBPQ(PQconnectionNeedsPassword);
SLUICE_LIBPQ(PQconninfoFree);
SLUICE_LIBPQ(PQconninfoParse);
SLUICE_LIBPQ(PQconsumeInput);
SLUICE_LIBPQ(PQdb);
SLUICE_LIBPQ(PQenterPipelineMode);
SLUICE_LIBPQ(PQerrorMessage);
SLUICE_LIBPQ(PQexitPipelineMode);
SLUICE_LIBPQ(PQfinish);
SLUICE_LIBPQ(PQflush);
SLUICE_LIBPQ(PQfmod);
SLUICE_LIBPQ(PQfname);
SLUICE_LIBPQ(PQfreeCancel);
SLUICE_LIBPQ(PQfreemem);
SLUICE_LIBPQ(PQftable);
SLUICE_LIBPQ(PQftablecol);
SLUICE_LIBPQ(PQftype);
SLUICE_LIBPQ(PQgetCancel);
SLUICE_LIBPQ(PQgetCopyData);
SLUICE_LIBPQ(PQgetResult);
SLUICE_LIBPQ(PQgetisnull);
SLUICE_LIBPQ(PQgetlength);
SLUICE_LIBPQ(PQgetvalue);
SLUICE_LIBPQ(PQhost);
SLUICE_LIBPQ(PQisBusy);
SLUICE_LIBPQ(PQnfields);
SLUICE_LIBPQ(PQntuples);
SLUICE_LIBPQ(PQparameterStatus);
SLUICE_LIBPQ(PQpipelineStatus);
SLUICE_LIBPQ(PQpipelineSync);
SLUICE_LIBPQ(PQport);
SLUICE_LIBPQ(PQputCopyEnd);
SLUICE_LIBPQ(PQresultErrorField);
SLUICE_LIBPQ(PQresultErrorMessage);
SLUICE_LIBPQ(PQresultStatus);
SLUICE_LIBPQ(PQsendDescribePrepared);
SLUICE_LIBPQ(PQsendPrepare);
SLUICE_LIBPQ(PQsendQueryParams);
SLUICE_LIBPQ(PQserverVersion);
SLUICE_LIBPQ(PQsetErrorVerbosity);
SLUICE_LIBPQ(PQsetNoticeReceiver);
SLUICE_LIBPQ(PQsetSingleRowMode);
SLUICE_LIBPQ(PQsetnonblocking);
SLUICE_LIBPQ(PQsocket);
SLUICE_LIBPQ(PQsslAttribute);
SLUICE_LIBPQ(PQsslInUse);
SLUICE_LIBPQ(PQstatus);
SLUICE_LIBPQ(PQtransactionStatus);
SLUICE_LIBPQ(PQunescapeBytea);
SLUICE_LIBPQ(PQuser);
#undef SLUICE_LIBPQ

} // namespace sluice::postgres
