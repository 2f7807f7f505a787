#include "models/engine/postgres/local_cluster.h"

#include "models/base/text.h"

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <unistd.h>

namespace sluice::postgres {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

bool holdsServer(const fs::path &folder)
{
    return access((folder / "initdb").c_str(), X_OK) == 0
           && access((folder / "postgres").c_str(), X_OK) == 0;
}

// "/usr/lib/postgresql/15" → 15; "/usr/pgsql-15" → 15.
int versionOf(const fs::path &folder)
{
    const std::string name = folder.filename().string();
    const std::size_t digits = name.find_first_of("0123456789");
    int version = 0;
    if (digits != std::string::npos) {
        std::from_chars(name.data() + digits, name.data() + name.size(), version);
    }
    return version;
}

std::string contents(const fs::path &file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Error stopped(Wake wake)
{
    return wake == Wake::TimedOut
               ? Error{.kind = ErrorKind::Timeout,
                       .message = Message::tr("the scratch server took too long")}
               : Error{.kind = ErrorKind::Cancelled, .message = Message::tr("cancelled")};
}

} // namespace

std::string serverPrograms(int majorVersion)
{
    int best = 0;
    fs::path found;
    const char *chosen = std::getenv("SLUICE_POSTGRES_ROOT");
    for (const char *root : {chosen == nullptr ? "" : chosen, "/usr/lib/postgresql",
                             "/usr/lib64/postgresql", "/usr"}) {
        std::error_code ignored;
        for (const auto &entry : fs::directory_iterator(root, ignored)) {
            const bool named = std::string_view(root) != "/usr"
                               || entry.path().filename().string().starts_with("pgsql-");
            const int version = versionOf(entry.path());
            if (named && version > best && (majorVersion == 0 || version == majorVersion)
                && holdsServer(entry.path() / "bin")) {
                best = version;
                found = entry.path() / "bin";
            }
        }
    }
    return found.string();
}

Result<std::unique_ptr<LocalCluster>> LocalCluster::start(const std::string &programs,
                                                          const Waiter &waiter)
{
    std::unique_ptr<LocalCluster> cluster(new LocalCluster);
    SLUICE_CHECK(cluster->initialise(programs, waiter));
    SLUICE_CHECK(cluster->launch(programs, waiter));
    return cluster;
}

Result<> LocalCluster::initialise(const std::string &programs, const Waiter &waiter)
{
    // Not TMPDIR: the server's account may not enter it, and a socket's path must be short.
    std::string folder = "/tmp/sluice-scratch-" + std::to_string(getpid()) + "-XXXXXX";
    if (mkdtemp(folder.data()) == nullptr) {
        return fail(ErrorKind::DiskFull,
                    Message::tr("cannot make a temporary folder for a scratch server"));
    }
    m_folder = folder;
    const Account account = serverAccount();
    if (geteuid() == 0 && chown(m_folder.c_str(), account.user, account.group) != 0) {
        return fail(ErrorKind::Permission,
                    Message::tr("cannot hand a folder to the scratch server's account"));
    }
    SLUICE_TRY(
        const auto initdb,
        ChildProcess::start({programs + "/initdb", "-D", m_folder + "/data", "-U", "postgres", "-E",
                             "UTF8", "--locale=C", "--no-sync", "--auth=trust"},
                            m_folder, m_folder + "/log"));
    if (const Wake wake = initdb->wait(waiter); wake != Wake::Ready) {
        return fail(stopped(wake));
    }
    if (initdb->exitCode() != 0) {
        return fail(programError("initdb"));
    }
    return {};
}

Result<> LocalCluster::launch(const std::string &programs, const Waiter &waiter)
{
    SLUICE_TRY(m_server, ChildProcess::start(
                             {programs + "/postgres", "-D", m_folder + "/data", "-k", m_folder,
                              "-h", "", "-c", "fsync=off", "-c", "full_page_writes=off", "-c",
                              "synchronous_commit=off", "-c", "autovacuum=off", "-c",
                              "max_locks_per_transaction=1024", "-c", "logging_collector=off"},
                             m_folder, m_folder + "/log"));
    while (true) {
        // The server itself writes "ready" to the eighth line of this file.
        std::istringstream lines(contents(m_folder + "/data/postmaster.pid"));
        std::string line;
        for (int i = 0; i < 8; ++i) {
            line.clear();
            std::getline(lines, line);
        }
        if (line.starts_with("ready")) {
            return {};
        }
        switch (const Wake wake = m_server->wait(waiter, std::chrono::steady_clock::now() + 20ms)) {
        case Wake::Soft:
            break;
        case Wake::Ready:
            return fail(programError("postgres"));
        case Wake::Stopped:
        case Wake::TimedOut:
            return fail(stopped(wake));
        }
    }
}

Error LocalCluster::programError(const char *what) const
{
    const std::string log = contents(m_folder + "/log");
    return {.kind = ErrorKind::Unreachable,
            .message = Message::tr("%1 could not make a scratch server", {std::string(what)}),
            .detail =
                std::string(trimmed(log.size() > 2000 ? log.substr(log.size() - 2000) : log))};
}

LocalCluster::~LocalCluster()
{
    m_server.reset();
    if (!m_folder.empty()) {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
}

engine::ConnectOptions LocalCluster::options() const
{
    return {.engine = "postgresql",
            .values = {{"host", m_folder},
                       {"port", "5432"},
                       {"user", "postgres"},
                       {"dbname", "postgres"},
                       {"sslmode", "disable"}}};
}

} // namespace sluice::postgres
