#include "models/sql/readable_literal.h"
#include "models/sql/write_rows.h"

#include <algorithm>
#include <unordered_set>

namespace sluice::sql {

namespace {

class InListWriter final : public data::RowWriter
{
public:
    explicit InListWriter(const Dialect &dialect)
        : m_dialect(dialect)
    {}

    void begin(const std::vector<data::ResultColumn> &columns) override
    {
        for (const data::ResultColumn &column : columns) {
            m_types.push_back(column.type);
        }
        // SQLite compares rows with a query's alone.
        const bool isQuery = m_types.size() > 1 && m_dialect.flavor() == Flavor::Sqlite;
        out() += isQuery ? "(VALUES " : "(";
    }

    void row(std::span<const data::CellView> cells) override
    {
        const auto isNull = [](const data::CellView &cell) {
            return cell.kind == data::ValueKind::Null;
        };
        if (std::any_of(cells.begin(), cells.end(), isNull)) {
            return;
        }
        std::string item;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            item += i == 0 ? "" : ", ";
            item += readableLiteral(data::toValue(cells[i]), m_types[i], m_dialect);
        }
        item = cells.size() > 1 ? "(" + item + ")" : item;
        if (const auto [seen, isNew] = m_seen.insert(std::move(item)); isNew) {
            (out() += m_seen.size() == 1 ? "" : ", ") += *seen;
        }
    }

    // An empty list is no SQL; NULL is equal to nothing, too.
    void end() override
    {
        if (m_seen.empty()) {
            std::string nulls = "NULL";
            for (std::size_t i = 1; i < m_types.size(); ++i) {
                nulls += ", NULL";
            }
            out() += m_types.size() > 1 ? "(" + nulls + ")" : nulls;
        }
        out() += ")";
    }

private:
    const Dialect &m_dialect;
    std::vector<catalog::TypeRef> m_types;
    std::unordered_set<std::string> m_seen;
};

} // namespace

std::unique_ptr<data::RowWriter> makeInListWriter(const Dialect &dialect)
{
    return std::make_unique<InListWriter>(dialect);
}

} // namespace sluice::sql
