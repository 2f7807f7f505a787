#include "models/engine/sqlite/file_verdict.h"

#include <array>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <vector>

#include <cerrno>

namespace sluice::sqlite {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("SQLite format 3\0", 16);

struct Head
{
    std::string bytes; // the first 4096, or fewer
    sqlite3_int64 fileSize = 0;
};

Head readHead(sqlite3 *database)
{
    sqlite3_file *file = nullptr;
    Head head;
    const int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr
        || file->pMethods->xFileSize(file, &head.fileSize) != SQLITE_OK) {
        return head;
    }
    head.bytes.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(head.fileSize, 4096)));
    if (file->pMethods->xRead(file, head.bytes.data(), static_cast<int>(head.bytes.size()), 0)
        != SQLITE_OK) {
        head.bytes.clear();
    }
    return head;
}

// Shannon entropy in bits a byte; ciphertext of 512 bytes has about 7.6, text and programs well below 7.
double entropy(std::string_view bytes)
{
    std::array<int, 256> counts{};
    for (const char c : bytes) {
        ++counts[static_cast<unsigned char>(c)];
    }
    double bits = 0;
    for (const int count : counts) {
        const double share = static_cast<double>(count) / static_cast<double>(bytes.size());
        bits -= count == 0 ? 0 : share * std::log2(share);
    }
    return bits;
}

bool looksEncrypted(const Head &head)
{
    constexpr double kCiphertext = 7.2;
    return head.bytes.size() >= 512 && head.fileSize % 512 == 0 && !head.bytes.starts_with(kMagic)
           && entropy(head.bytes) > kCiphertext;
}

unsigned number(std::string_view bytes, std::size_t at, int size)
{
    unsigned value = 0;
    for (int i = 0; i < size; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

// Bytes that the header promises; 0 when it does not say.
sqlite3_int64 promisedSize(std::string_view header)
{
    constexpr std::size_t kHeader = 100;
    if (header.size() < kHeader) {
        return static_cast<sqlite3_int64>(kHeader);
    }
    const unsigned pageSize = number(header, 16, 2);
    const bool countIsValid = number(header, 24, 4) == number(header, 92, 4);
    const sqlite3_int64 bytes = pageSize == 1 ? 65536 : static_cast<sqlite3_int64>(pageSize);
    return bytes * (countIsValid ? static_cast<sqlite3_int64>(number(header, 28, 4)) : 1);
}

Error explainHead(const Head &head, const std::string &path, Error error)
{
    if (looksEncrypted(head)) {
        error.kind = ErrorKind::Encrypted;
        error.message = Message::tr("%1 looks encrypted: it is no plain SQLite file", {path});
        error.hint =
            Message::tr("Files made with SQLCipher and the like have to be decrypted first.");
    } else if (head.bytes.starts_with(kMagic) && head.fileSize < promisedSize(head.bytes)) {
        error.kind = ErrorKind::Corrupt;
        error.message = Message::tr(
            "%1 is cut short: %2 bytes of %3",
            {path, std::to_string(head.fileSize), std::to_string(promisedSize(head.bytes))});
        error.hint = Message::tr("The rest is missing; look for a complete copy.");
    } else if (error.kind == ErrorKind::NotADatabase) {
        error.message = Message::tr("%1 is not a SQLite database", {path});
    }
    return error;
}

Error explainRefusal(int systemError, const std::string &path, Error error)
{
    if (systemError == EACCES || systemError == EPERM) {
        error.kind = ErrorKind::Permission;
        error.message = Message::tr("no permission to open %1", {path});
    } else if (systemError == ENOENT) {
        error.kind = ErrorKind::NotFound;
        error.message = Message::tr("no such folder for %1", {path});
    } else {
        error.message = Message::joined({error.message, path}, ": ");
    }
    if (systemError != 0) {
        error.detail = std::strerror(systemError);
    }
    return error;
}

} // namespace

Result<> checkFile(const std::string &path, bool mayCreate)
{
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (status.type() == fs::file_type::none) {
        const bool denied = problem == std::errc::permission_denied;
        return fail(Error{.kind = denied ? ErrorKind::Permission : ErrorKind::NotFound,
                          .message = denied ? Message::tr("no permission to open %1", {path})
                                            : Message::tr("cannot look at %1", {path}),
                          .detail = problem.message()});
    }
    if (status.type() == fs::file_type::not_found && !mayCreate) {
        return fail(ErrorKind::NotFound, Message::tr("no such file: %1", {path}));
    }
    if (status.type() == fs::file_type::directory) {
        return fail(ErrorKind::NotADatabase,
                    Message::tr("%1 is a folder, not a database file", {path}));
    }
    if (fs::exists(status) && status.type() != fs::file_type::regular) {
        return fail(ErrorKind::NotADatabase, Message::tr("%1 is not a regular file", {path}));
    }
    return {};
}

Error explainUnreadable(sqlite3 *database, const std::string &path, Error error)
{
    error.context = Message::tr("while opening %1", {path});
    const int primary = sqlite3_errcode(database) & 0xff;
    if (primary == SQLITE_CANTOPEN) {
        return explainRefusal(sqlite3_system_errno(database), path, std::move(error));
    }
    if (primary == SQLITE_NOTADB || primary == SQLITE_CORRUPT || primary == SQLITE_IOERR) {
        return explainHead(readHead(database), path, std::move(error));
    }
    return error;
}

} // namespace sluice::sqlite
