// The catalogs of databases that were read before: files in a folder, one a database, named by a digest of the database's
// identity. Reads and writes on the thread that calls; several programs may share the folder.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sluice::session {

struct CachedCatalog
{
    catalog::Snapshot catalog;
    std::string version; // the connection's schemaVersion() when it was read
    std::chrono::system_clock::time_point readAt;
};

class CatalogCache
{
public:
    struct Limits
    {
        std::size_t files = 40;
        std::uintmax_t bytes = 100'000'000; // of all files
    };

    explicit CatalogCache(std::filesystem::path folder);
    CatalogCache(std::filesystem::path folder, Limits limits);

    // Nothing if there is none, or none that this program can have written as it is.
    [[nodiscard]] std::optional<CachedCatalog> find(const std::string &identity) const;
    // The user's alone to read; whole or not at all. Those that were not used for longest go.
    [[nodiscard]] Result<> store(const std::string &identity, const CachedCatalog &cached) const;

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string &identity) const;
    void trim() const;

    std::filesystem::path m_folder;
    Limits m_limits;
};

} // namespace sluice::session
