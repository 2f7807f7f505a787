// One row of a libpq result, read by column number.
#pragma once

#include "models/catalog/table.h"

#include "models/engine/postgres/libpq.h"

#include <optional>
#include <string>
#include <vector>

namespace sluice::postgres {

class RowView
{
public:
    RowView(const PGresult &result, int row)
        : m_result(&result)
        , m_row(row)
    {}

    [[nodiscard]] bool isNull(int column) const
    {
        return PQgetisnull(m_result, m_row, column) != 0;
    }
    [[nodiscard]] std::string text(int column) const { return PQgetvalue(m_result, m_row, column); }
    [[nodiscard]] std::string_view view(int column) const // while the result lives
    {
        return {PQgetvalue(m_result, m_row, column),
                static_cast<std::size_t>(PQgetlength(m_result, m_row, column))};
    }
    [[nodiscard]] char character(int column) const { return *PQgetvalue(m_result, m_row, column); }
    [[nodiscard]] bool flag(int column) const { return character(column) == 't'; }
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] Oid oid(int column) const; // 0 for NULL
    // A JSON array of strings; empty for NULL.
    [[nodiscard]] std::vector<std::string> texts(int column) const;

private:
    const PGresult *m_result;
    int m_row;
};

// "key=value" texts, as reloptions hold them.
void addOptions(catalog::Options &options, const std::vector<std::string> &texts);

} // namespace sluice::postgres
