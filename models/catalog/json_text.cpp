#include "models/catalog/json_text.h"

#include "models/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sluice::catalog {

namespace {

bool isPlain(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

} // namespace

void JsonText::string(std::string_view value)
{
    if (std::all_of(value.begin(), value.end(), isPlain)) {
        (m_text += '"').append(value) += '"';
        return;
    }
    m_isExact = m_isExact && isValidUtf8(value);
    m_text += nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void JsonText::line()
{
    if (m_isIndented) {
        m_text += '\n';
        m_text.append(2 * m_depth, ' ');
    }
}

JsonArray::JsonArray(JsonText &text)
    : m_text(text)
{
    m_text.m_text += '[';
    ++m_text.m_depth;
}

void JsonArray::element()
{
    m_text.m_text += m_isEmpty ? "" : ",";
    m_text.line();
    m_isEmpty = false;
}

void JsonArray::end()
{
    --m_text.m_depth;
    if (!m_isEmpty) {
        m_text.line();
    }
    m_text.m_text += ']';
}

JsonObject::JsonObject(JsonText &text)
    : m_text(text)
    , m_begin(text.m_text.size() + 1)
{
    m_text.m_text += '{';
    ++m_text.m_depth;
}

void JsonObject::member(std::string_view key)
{
    m_text.m_text += m_members.empty() ? "" : ",";
    m_members.push_back({key, m_text.m_text.size()});
    m_text.line();
    m_text.string(key);
    m_text.m_text += m_text.m_isIndented ? ": " : ":";
}

void JsonObject::end()
{
    sort();
    --m_text.m_depth;
    if (!m_members.empty()) {
        m_text.line();
    }
    m_text.m_text += '}';
}

bool JsonObject::isSorted() const
{
    return std::is_sorted(m_members.begin(), m_members.end(),
                          [](const Member &a, const Member &b) { return a.key < b.key; });
}

void JsonObject::sort()
{
    if (isSorted()) {
        return;
    }
    // Each with a comma behind, so that all are alike.
    std::string written = m_text.m_text.substr(m_begin) + ',';
    std::vector<std::pair<std::string_view, std::string_view>> pieces;
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        const std::size_t begin = m_members[i].begin - m_begin;
        const std::size_t end =
            i + 1 < m_members.size() ? m_members[i + 1].begin - m_begin : written.size();
        pieces.emplace_back(m_members[i].key, std::string_view(written).substr(begin, end - begin));
    }
    std::sort(pieces.begin(), pieces.end());
    m_text.m_text.resize(m_begin);
    for (const auto &[key, piece] : pieces) {
        m_text.m_text += piece;
    }
    m_text.m_text.pop_back();
}

} // namespace sluice::catalog
