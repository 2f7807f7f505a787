// A file that is there whole or not at all: written beside its place, moved there at the end.
#pragma once

#include "models/base/result.h"

#include <string>
#include <string_view>

namespace sluice::session {

class OutputFile
{
public:
    // What exists is replaced when all is written, and keeps its permissions. A device or a pipe is written to directly.
    [[nodiscard]] static Result<OutputFile> open(const std::string &path);
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&) = delete;
    ~OutputFile(); // not committed: nothing is left

    [[nodiscard]] Result<> write(std::string_view text);
    [[nodiscard]] Result<> commit();

private:
    OutputFile(int descriptor, std::string path, std::string beside);

    int m_descriptor;
    std::string m_path;
    std::string m_beside; // empty: written in place
};

} // namespace sluice::session
