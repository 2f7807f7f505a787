#include "models/session/catalog_cache.h"

#include "models/base/digest.h"
#include "models/base/scope_exit.h"
#include "models/catalog/fact_names.h"
#include "models/catalog/fingerprint.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

namespace sluice::session {

namespace {

using Json = nlohmann::json;
using std::chrono::milliseconds;

// To be raised when the same facts are read in another way.
constexpr int kFormat = 1;

std::string format()
{
    static const std::string text =
        std::to_string(kFormat) + " " + sha256Hex(catalog::FactNames::all());
    return text;
}

// The first line says what the second is, and proves it.
std::string headOf(const CachedCatalog &cached, const std::string &body)
{
    const auto readAt =
        std::chrono::duration_cast<milliseconds>(cached.readAt.time_since_epoch()).count();
    return Json{{"format", format()},
                {"version", cached.version},
                {"readAt", readAt},
                {"digest", sha256Hex(body)}}
        .dump(-1, ' ', true, Json::error_handler_t::replace);
}

std::optional<CachedCatalog> parsed(const std::string &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const Json head = Json::parse(text.substr(0, end), nullptr, false);
    const std::string body = text.substr(std::min(end + 1, text.size()));
    const auto word = [&head](const char *key) {
        const auto found = head.find(key);
        return found != head.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
    };
    const auto readAt = head.find("readAt");
    if (word("format") != format() || word("digest") != sha256Hex(body) || readAt == head.end()
        || !readAt->is_number_integer()) {
        return std::nullopt;
    }
    auto catalog = catalog::fromCompleteJson(body);
    if (!catalog) {
        return std::nullopt;
    }
    return CachedCatalog{
        .catalog = std::make_shared<const catalog::Catalog>(std::move(*catalog)),
        .version = word("version"),
        .readAt = std::chrono::system_clock::time_point(milliseconds(readAt->get<std::int64_t>()))};
}

Failure systemFailure()
{
    return fail(Error{.kind = errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Permission,
                      .message = std::strerror(errno),
                      .context = "while keeping the catalog for the next time"});
}

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

} // namespace

CatalogCache::CatalogCache(std::filesystem::path folder)
    : CatalogCache(std::move(folder), Limits())
{}

CatalogCache::CatalogCache(std::filesystem::path folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{}

std::filesystem::path CatalogCache::fileOf(const std::string &identity) const
{
    return m_folder / (sha256Hex(identity) + ".catalog");
}

std::optional<CachedCatalog> CatalogCache::find(const std::string &identity) const
{
    const std::filesystem::path path = fileOf(identity);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)
        || std::filesystem::file_size(path, ignored) > m_limits.bytes) {
        return std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    auto cached = parsed(text);
    if (cached) {
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now(),
                                         ignored);
    }
    return cached;
}

Result<> CatalogCache::store(const std::string &identity, const CachedCatalog &cached) const
{
    SLUICE_TRY(const std::string body, catalog::completeJson(*cached.catalog));
    const std::string text = headOf(cached, body) + "\n" + body;
    if (text.size() > m_limits.bytes) {
        return {};
    }
    std::error_code ignored;
    std::filesystem::create_directories(m_folder, ignored);
    ::chmod(m_folder.c_str(), S_IRWXU);
    std::string path = (m_folder / "writing-XXXXXX").string();
    const int descriptor = ::mkstemp(path.data()); // readable by its owner alone
    if (descriptor < 0) {
        return systemFailure();
    }
    const bool isWritten = writeAll(descriptor, text) && ::fsync(descriptor) == 0;
    const auto failure = systemFailure();
    ::close(descriptor);
    if (!isWritten || ::rename(path.c_str(), fileOf(identity).c_str()) != 0) {
        const auto why = isWritten ? systemFailure() : failure;
        ::unlink(path.c_str());
        return why;
    }
    trim();
    return {};
}

void CatalogCache::trim() const
{
    struct Kept
    {
        std::filesystem::file_time_type used;
        std::uintmax_t bytes = 0;
        std::filesystem::path path;
    };
    std::vector<Kept> files;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(m_folder, ignored)) {
        if (entry.is_regular_file(ignored)) {
            files.push_back(
                {entry.last_write_time(ignored), entry.file_size(ignored), entry.path()});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const Kept &a, const Kept &b) { return a.used > b.used; });
    std::uintmax_t bytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        bytes += files[i].bytes;
        if (i >= m_limits.files || bytes > m_limits.bytes) {
            std::filesystem::remove(files[i].path, ignored);
        }
    }
}

} // namespace sluice::session
