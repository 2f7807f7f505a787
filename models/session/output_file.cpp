#include "models/session/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace sluice::session {

namespace {

Failure systemFailure(const std::string &path)
{
    const int code = errno;
    const ErrorKind kind = code == ENOENT                     ? ErrorKind::NotFound
                           : code == ENOSPC || code == EDQUOT ? ErrorKind::DiskFull
                                                              : ErrorKind::Permission;
    return fail(Error{.kind = kind, .message = path + ": " + std::strerror(code)});
}

// As the file has them that is replaced, else as any new file gets them.
mode_t permissionsFor(const std::string &path)
{
    struct stat facts
    {};
    if (::stat(path.c_str(), &facts) == 0) {
        return facts.st_mode & 0777U;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

// Behind a symbolic link: the link stays.
std::string realPath(const std::string &path)
{
    std::error_code failed;
    const auto real = std::filesystem::weakly_canonical(path, failed);
    return failed ? path : real.string();
}

} // namespace

OutputFile::OutputFile(int descriptor, std::string path, std::string beside)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
    , m_beside(std::move(beside))
{}

OutputFile::OutputFile(OutputFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_beside(std::exchange(other.m_beside, {}))
{}

OutputFile::~OutputFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    if (!m_beside.empty()) {
        ::unlink(m_beside.c_str());
    }
}

Result<OutputFile> OutputFile::open(const std::string &path)
{
    struct stat facts
    {};
    const bool exists = ::stat(path.c_str(), &facts) == 0;
    // /dev/stdout may lead to a regular file, which others hold open.
    if (exists && (!S_ISREG(facts.st_mode) || path.starts_with("/dev/"))) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
        return descriptor < 0 ? Result<OutputFile>(systemFailure(path))
                              : OutputFile(descriptor, path, {});
    }
    const std::string real = realPath(path);
    std::string beside = real + ".part-XXXXXX";
    const int descriptor = ::mkostemp(beside.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return systemFailure(path);
    }
    OutputFile file(descriptor, real, beside);
    if (::fchmod(descriptor, permissionsFor(real)) != 0) {
        return systemFailure(path);
    }
    return file;
}

Result<> OutputFile::write(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(m_descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return systemFailure(m_path);
        }
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return {};
}

Result<> OutputFile::commit()
{
    if (m_beside.empty()) {
        return {};
    }
    if (::fsync(m_descriptor) != 0 || ::rename(m_beside.c_str(), m_path.c_str()) != 0) {
        return systemFailure(m_path);
    }
    m_beside.clear();
    return {};
}

} // namespace sluice::session
