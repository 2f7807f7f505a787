// A throwaway PostgreSQL server of this machine's own programs, on a unix socket in a temporary folder.
#pragma once

#include "models/engine/connect_options.h"
#include "models/engine/postgres/child_process.h"

namespace sluice::postgres {

// The folder with initdb and postgres of that major version (0: the newest); empty when there is none. Looked for where
// packages put them, and in MAJOR/bin of the folder named by SLUICE_POSTGRES_ROOT.
[[nodiscard]] std::string serverPrograms(int majorVersion);

class LocalCluster
{
public:
    // A second or so. Cancelled, Timeout, or what the programs said.
    [[nodiscard]] static Result<std::unique_ptr<LocalCluster>> start(const std::string &programs,
                                                                     const Waiter &waiter);
    ~LocalCluster(); // stops the server and removes its folder

    [[nodiscard]] engine::ConnectOptions options() const;

private:
    LocalCluster() = default;
    [[nodiscard]] Result<> initialise(const std::string &programs, const Waiter &waiter);
    [[nodiscard]] Result<> launch(const std::string &programs, const Waiter &waiter);
    [[nodiscard]] Error programError(const char *what) const;

    std::string m_folder;
    std::unique_ptr<ChildProcess> m_server;
};

} // namespace sluice::postgres
