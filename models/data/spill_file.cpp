#include "models/data/spill_file.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace sluice::data {

namespace {

// Stands before each batch; the file never outlives the process, so native numbers do.
struct Head
{
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    std::uint64_t cells = 0;
    std::uint64_t arena = 0;
    std::uint64_t cuts = 0;
};

struct Cut
{
    std::uint64_t cell = 0;
    std::uint64_t fullSize = 0;
};

Failure systemFailure(const char *context)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    Error error{.kind = full ? ErrorKind::DiskFull : ErrorKind::Internal,
                .message = std::strerror(number),
                .context = context};
    if (full) {
        error.hint = Message::tr("free some space where temporary files are kept (TMPDIR)");
    }
    return fail(std::move(error));
}

// Writes at `offset`, and moves it on.
bool writeAll(int descriptor, const void *bytes, std::size_t size, std::uint64_t &offset)
{
    const auto *next = static_cast<const char *>(bytes);
    while (size > 0) {
        const ssize_t written = ::pwrite(descriptor, next, size, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            errno = written == 0 ? ENOSPC : errno;
            return false;
        }
        next += written;
        size -= static_cast<std::size_t>(written);
        offset += static_cast<std::uint64_t>(written);
    }
    return true;
}

bool readAll(int descriptor, void *bytes, std::size_t size, std::uint64_t &offset)
{
    auto *next = static_cast<char *>(bytes);
    while (size > 0) {
        const ssize_t got = ::pread(descriptor, next, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            errno = got == 0 ? EIO : errno;
            return false;
        }
        next += got;
        size -= static_cast<std::size_t>(got);
        offset += static_cast<std::uint64_t>(got);
    }
    return true;
}

template<typename T>
bool writeVector(int descriptor, const std::vector<T> &items, std::uint64_t &offset)
{
    return writeAll(descriptor, items.data(), items.size() * sizeof(T), offset);
}

template<typename T>
bool readVector(int descriptor, std::vector<T> &items, std::uint64_t count, std::uint64_t &offset)
{
    items.resize(count);
    return readAll(descriptor, items.data(), items.size() * sizeof(T), offset);
}

} // namespace

Result<std::unique_ptr<SpillFile>> SpillFile::make(const std::string &folder)
{
    std::string path = folder;
    if (path.empty()) {
        const char *configured = std::getenv("TMPDIR");
        path = configured != nullptr && *configured != '\0' ? configured : "/tmp";
    }
    path += "/sluice-rows-XXXXXX";
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return systemFailure("while making a temporary file for rows");
    }
    ::unlink(path.c_str());
    return std::unique_ptr<SpillFile>(new SpillFile(descriptor));
}

SpillFile::~SpillFile()
{
    ::close(m_descriptor);
}

Result<std::uint64_t> SpillFile::append(const RowBatch &batch)
{
    const Head head{.rows = static_cast<std::uint64_t>(batch.m_rows),
                    .columns = static_cast<std::uint64_t>(batch.m_columns),
                    .cells = batch.m_kinds.size(),
                    .arena = batch.m_arena.size(),
                    .cuts = batch.m_fullSizes.size()};
    std::vector<Cut> cuts;
    cuts.reserve(head.cuts);
    for (const auto &[cell, fullSize] : batch.m_fullSizes) {
        cuts.push_back({.cell = cell, .fullSize = fullSize});
    }
    std::uint64_t end = m_size;
    const bool written = writeAll(m_descriptor, &head, sizeof head, end)
                         && writeVector(m_descriptor, batch.m_kinds, end)
                         && writeVector(m_descriptor, batch.m_ends, end)
                         && writeVector(m_descriptor, batch.m_arena, end)
                         && writeVector(m_descriptor, cuts, end);
    if (!written) {
        return systemFailure("while setting rows aside on disk");
    }
    return std::exchange(m_size, end); // only now: half a batch is overwritten by the next
}

Result<BatchPtr> SpillFile::read(std::uint64_t offset) const
{
    Head head;
    auto batch = std::make_shared<RowBatch>();
    std::vector<Cut> cuts;
    const bool complete = readAll(m_descriptor, &head, sizeof head, offset)
                          && readVector(m_descriptor, batch->m_kinds, head.cells, offset)
                          && readVector(m_descriptor, batch->m_ends, head.cells, offset)
                          && readVector(m_descriptor, batch->m_arena, head.arena, offset)
                          && readVector(m_descriptor, cuts, head.cuts, offset);
    if (!complete) {
        return systemFailure("while reading back rows set aside on disk");
    }
    batch->m_rows = static_cast<int>(head.rows);
    batch->m_columns = static_cast<int>(head.columns);
    for (const Cut &cut : cuts) {
        batch->m_fullSizes.emplace(cut.cell, cut.fullSize);
    }
    return BatchPtr(std::move(batch));
}

} // namespace sluice::data
