// One cell's value as the engine gave it: never a double for a numeric, never a calendar type for a timestamp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sluice::data {

using Bytes = std::vector<std::byte>;

enum class ValueKind : std::uint8_t { Null, Integer, Real, Text, Blob };

struct Null
{
    auto operator<=>(const Null &) const = default;
};

// Owned. PostgreSQL values are Text in the server's own output format (bytea: Blob); SQLite's are its storage classes.
class Value
{
public:
    Value() = default;
    Value(Null) {}
    explicit Value(std::int64_t integer)
        : m_value(integer)
    {}
    explicit Value(double real)
        : m_value(real)
    {}
    explicit Value(std::string text)
        : m_value(std::move(text))
    {}
    explicit Value(Bytes blob)
        : m_value(std::move(blob))
    {}

    [[nodiscard]] ValueKind kind() const { return static_cast<ValueKind>(m_value.index()); }
    [[nodiscard]] bool isNull() const { return kind() == ValueKind::Null; }
    [[nodiscard]] const std::int64_t *integer() const
    {
        return std::get_if<std::int64_t>(&m_value);
    }
    [[nodiscard]] const double *real() const { return std::get_if<double>(&m_value); }
    [[nodiscard]] const std::string *text() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const Bytes *blob() const { return std::get_if<Bytes>(&m_value); }

    // Equal kinds and equal values; NULL equals NULL. Order: NULL, numbers, text, blobs.
    auto operator<=>(const Value &) const = default;

private:
    std::variant<Null, std::int64_t, double, std::string, Bytes> m_value;
};

// A cell inside a RowBatch, valid as long as the batch is.
struct CellView
{
    ValueKind kind = ValueKind::Null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes;     // of Text and Blob: what is held
    std::uint64_t fullSize = 0; // of Text and Blob: bytes in the database; > bytes.size() when cut

    [[nodiscard]] bool isCut() const { return fullSize > bytes.size(); }
};

[[nodiscard]] Value toValue(const CellView &cell); // of what is held, also when cut
[[nodiscard]] CellView toView(const Value &value);

} // namespace sluice::data
