// A temporary file without a name, to which batches of rows are appended and from which they are read back.
#pragma once

#include "models/base/result.h"
#include "models/data/row_batch.h"

#include <cstdint>
#include <memory>
#include <string>

namespace sluice::data {

class SpillFile
{
public:
    // In `folder`, or where the system keeps temporary files. It is gone with the process, whatever happens.
    [[nodiscard]] static Result<std::unique_ptr<SpillFile>> make(const std::string &folder = {});
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    // Where the batch begins. DiskFull when the file cannot grow; what it held before stays readable.
    [[nodiscard]] Result<std::uint64_t> append(const RowBatch &batch);
    [[nodiscard]] Result<BatchPtr> read(std::uint64_t offset) const;
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    explicit SpillFile(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor;
    std::uint64_t m_size = 0;
};

} // namespace sluice::data
