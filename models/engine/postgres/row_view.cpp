#include "models/engine/postgres/row_view.h"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace sluice::postgres {

std::int64_t RowView::integer(int column) const
{
    return std::strtoll(PQgetvalue(m_result, m_row, column), nullptr, 10);
}

Oid RowView::oid(int column) const
{
    return static_cast<Oid>(std::strtoul(PQgetvalue(m_result, m_row, column), nullptr, 10));
}

std::vector<std::string> RowView::texts(int column) const
{
    std::vector<std::string> texts;
    if (isNull(column)) {
        return texts;
    }
    const auto json = nlohmann::json::parse(text(column), nullptr, false);
    if (json.is_array()) {
        for (const auto &entry : json) {
            texts.push_back(entry.is_string() ? entry.get<std::string>() : std::string());
        }
    }
    return texts;
}

void addOptions(catalog::Options &options, const std::vector<std::string> &texts)
{
    for (const std::string &text : texts) {
        const std::size_t equals = text.find('=');
        options[text.substr(0, equals)] =
            equals == std::string::npos ? std::string() : text.substr(equals + 1);
    }
}

} // namespace sluice::postgres
