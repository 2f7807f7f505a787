// JSON that says no more than the database did: integers and floats as numbers, decimals as strings (readers would
// round them), JSON as itself, blobs as "\\x…".
#include "models/base/text.h"
#include "models/data/compact_json.h"
#include "models/data/format.h"
#include "models/data/hex.h"
#include "models/data/row_writers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace sluice::data {

namespace {

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(std::string &out, char c)
{
    constexpr std::string_view kPlain = "\"\\\b\f\n\r\t";
    constexpr std::string_view kShort = "\"\\bfnrt";
    out += '\\';
    if (const std::size_t at = kPlain.find(c); at != kPlain.npos) {
        out += kShort[at];
    } else {
        (out += "u00") += toHex({&c, 1});
    }
}

// A number in JSON's own grammar; "007", "NaN" and " 1" are none.
bool isJsonNumber(std::string_view text)
{
    const auto isPart = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && isPart(text.front()) && text.back() >= '0' && text.back() <= '9'
           && nlohmann::json::accept(text);
}

class JsonWriter final : public RowWriter
{
public:
    explicit JsonWriter(bool asLines)
        : m_asLines(asLines)
    {}

    void begin(const std::vector<ResultColumn> &columns) override
    {
        // A JSON object has each key once: a repeated column gets a number.
        std::set<std::string> used;
        for (const ResultColumn &column : columns) {
            std::string name = column.name;
            for (int n = 2; !used.insert(name).second; ++n) {
                name = column.name + "_" + std::to_string(n);
            }
            addString(name);
            m_keys.push_back(std::string(text()) + ":");
            m_types.push_back(column.type.typeClass);
            clear();
        }
        out() = m_asLines ? "" : "[";
    }

    void row(std::span<const CellView> cells) override
    {
        if (!m_asLines) {
            out() += m_isFirst ? "\n" : ",\n";
        }
        m_isFirst = false;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            (out() += i == 0 ? "{" : ",") += m_keys[i];
            addCell(cells[i], m_types[i]);
        }
        out() += m_asLines ? "}\n" : "}";
    }

    void end() override
    {
        if (!m_asLines) {
            out() += m_isFirst ? "]\n" : "\n]\n";
        }
    }

private:
    void addCell(const CellView &cell, catalog::TypeClass type)
    {
        switch (cell.kind) {
        case ValueKind::Null:
            out() += "null";
            return;
        case ValueKind::Integer:
            if (type == catalog::TypeClass::Boolean && (cell.integer == 0 || cell.integer == 1)) {
                out() += cell.integer == 1 ? "true" : "false";
            } else {
                appendText(cell, out());
            }
            return;
        case ValueKind::Real:
            std::isfinite(cell.real) ? appendText(cell, out()) : addString(toText(cell));
            return;
        case ValueKind::Text:
            addText(cell.bytes, type);
            return;
        case ValueKind::Blob:
            addString(toText(cell));
            return;
        }
    }

    // Infinity and whatever else a loosely typed column holds is no JSON: it stays a string.
    void addText(std::string_view text, catalog::TypeClass type)
    {
        switch (type) {
        case catalog::TypeClass::Integer:
        case catalog::TypeClass::Float:
            isJsonNumber(text) ? void(out() += text) : addString(text);
            return;
        case catalog::TypeClass::Json:
            if (!nlohmann::json::accept(text)) {
                addString(text);
            } else {
                out() += m_asLines ? compactJson(text) : std::string(text);
            }
            return;
        case catalog::TypeClass::Boolean:
            if (text == "t" || text == "f") {
                out() += text == "t" ? "true" : "false";
                return;
            }
            break;
        default:
            break;
        }
        addString(text);
    }

    void addString(std::string_view text)
    {
        std::string mended;
        if (!isValidUtf8(text)) {
            noteAltered();
            mended = mendedUtf8(text);
            text = mended;
        }
        out() += '"';
        while (!text.empty()) {
            const auto plain = std::find_if_not(text.begin(), text.end(), isPlain);
            const auto length = static_cast<std::size_t>(plain - text.begin());
            out() += text.substr(0, length);
            if (length < text.size()) {
                appendEscaped(out(), text[length]);
            }
            text.remove_prefix(std::min(length + 1, text.size()));
        }
        out() += '"';
    }

    bool m_asLines;
    bool m_isFirst = true;
    std::vector<std::string> m_keys; // quoted, with the colon
    std::vector<catalog::TypeClass> m_types;
};

} // namespace

std::unique_ptr<RowWriter> makeJsonWriter(bool asLines)
{
    return std::make_unique<JsonWriter>(asLines);
}

} // namespace sluice::data
