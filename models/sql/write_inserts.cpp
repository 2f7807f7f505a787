#include "models/sql/readable_literal.h"
#include "models/sql/write_rows.h"

#include <set>

namespace sluice::sql {

namespace {

constexpr int kRowsAStatement = 500;
constexpr std::size_t kBytesAStatement = 256U << 10U;

class InsertWriter final : public data::RowWriter
{
public:
    InsertWriter(InsertTarget target, const Dialect &dialect)
        : m_target(std::move(target))
        , m_dialect(dialect)
    {}

    void begin(const std::vector<data::ResultColumn> &columns) override
    {
        std::set<std::string> used;
        std::string names;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool isOfTarget =
                columns[i].table == m_target.table && !columns[i].column.empty();
            const std::string &name = isOfTarget ? columns[i].column : columns[i].name;
            if (m_target.computed.contains(name) || !used.insert(name).second) {
                continue;
            }
            (names += m_written.empty() ? "" : ", ") += m_dialect.prettyName(name);
            m_written.push_back({i, columns[i].type});
        }
        m_head = "INSERT INTO " + m_dialect.prettyName(m_target.table) + " (" + names + ")"
                 + (m_target.overridesIdentity ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES\n";
    }

    void row(std::span<const data::CellView> cells) override
    {
        std::string values = "(";
        for (const auto &[at, type] : m_written) {
            values += values.size() == 1 ? "" : ", ";
            values += readableLiteral(data::toValue(cells[at]), type, m_dialect);
        }
        values += ')';
        if (m_rows == kRowsAStatement || m_bytes + values.size() > kBytesAStatement) {
            end();
        }
        (out() += m_rows == 0 ? m_head : ",\n") += values;
        ++m_rows;
        m_bytes += values.size();
    }

    void end() override
    {
        if (m_rows > 0) {
            out() += ";\n";
        }
        m_rows = 0;
        m_bytes = 0;
    }

private:
    struct Written
    {
        std::size_t at = 0;
        catalog::TypeRef type;
    };

    InsertTarget m_target;
    const Dialect &m_dialect;
    std::vector<Written> m_written;
    std::string m_head;
    int m_rows = 0; // of the statement that is open
    std::size_t m_bytes = 0;
};

} // namespace

InsertTarget insertTarget(const catalog::Table &table)
{
    InsertTarget target{.table = table.name};
    for (const catalog::Column &column : table.columns) {
        target.overridesIdentity =
            target.overridesIdentity || column.identity == catalog::Identity::Always;
        if (column.generated != catalog::Generated::No || column.options.contains("hidden")) {
            target.computed.insert(column.name);
        }
    }
    return target;
}

InsertTarget insertTarget(const catalog::Catalog &catalog, const catalog::QualifiedName &name)
{
    const auto table = catalog.tables.find(name);
    return table == catalog.tables.end() ? InsertTarget{.table = name}
                                         : insertTarget(table->second);
}

std::unique_ptr<data::RowWriter> makeInsertWriter(InsertTarget target, const Dialect &dialect)
{
    return std::make_unique<InsertWriter>(std::move(target), dialect);
}

} // namespace sluice::sql
