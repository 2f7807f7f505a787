#include "models/data/blob_kind.h"

#include <fmt/format.h>

#include <array>

namespace sluice::data {

namespace {

using namespace std::string_view_literals;

struct Magic
{
    std::string_view kind;
    std::string_view bytes;
    std::size_t offset = 0;
};

constexpr std::array kMagics = {
    Magic{"PNG", "\x89PNG\r\n\x1A\n"sv},
    Magic{"JPEG", "\xFF\xD8\xFF"sv},
    Magic{"GIF", "GIF8"sv},
    Magic{"WebP", "WEBP"sv, 8},
    Magic{"TIFF", "II*\0"sv},
    Magic{"TIFF", "MM\0*"sv},
    Magic{"PDF", "%PDF-"sv},
    Magic{"ZIP", "PK\x03\x04"sv},
    Magic{"gzip", "\x1F\x8B\x08"sv},
    Magic{"Zstandard", "\x28\xB5\x2F\xFD"sv},
    Magic{"bzip2", "BZh"sv},
    Magic{"xz", "\xFD\x37zXZ\0"sv},
    Magic{"7-Zip", "7z\xBC\xAF\x27\x1C"sv},
    Magic{"SQLite", "SQLite format 3\0"sv},
    Magic{"WAV", "WAVE"sv, 8},
    Magic{"Ogg", "OggS"sv},
    Magic{"FLAC", "fLaC"sv},
    Magic{"MP3", "ID3"sv},
    Magic{"MP4", "ftyp"sv, 4},
    Magic{"WebAssembly", "\0asm"sv},
    Magic{"ELF", "\x7F"
                 "ELF"sv},
};

} // namespace

std::string_view blobKind(std::string_view bytes)
{
    for (const Magic &magic : kMagics) {
        if (bytes.size() >= magic.offset
            && bytes.substr(magic.offset, magic.bytes.size()) == magic.bytes) {
            return magic.kind;
        }
    }
    return {};
}

std::string sizeText(std::uint64_t bytes)
{
    if (bytes < 1024) {
        return fmt::format("{} {}", bytes, bytes == 1 ? "byte" : "bytes");
    }
    constexpr std::array kUnits = {"KB", "MB", "GB", "TB"};
    double size = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    while (size >= 1023.95 && unit + 1 < kUnits.size()) {
        size /= 1024;
        ++unit;
    }
    return fmt::format("{:.1f} {}", size, kUnits[unit]);
}

std::string blobSummary(std::string_view bytes, std::uint64_t fullSize)
{
    const std::string_view kind = blobKind(bytes);
    const std::string size = sizeText(fullSize);
    return kind.empty() ? size : fmt::format("{}, {}", kind, size);
}

} // namespace sluice::data
