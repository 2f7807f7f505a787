#include "models/sql/row_order.h"

#include "models/base/text.h"
#include "models/sql/select_page.h"

#include <fmt/format.h>

#include <algorithm>

namespace sluice::sql {

namespace {

// SQLite takes NULL for smaller than all, PostgreSQL for larger.
bool usualNullsFirst(bool descending, Flavor flavor)
{
    return (flavor == Flavor::Sqlite) != descending;
}

bool isUniform(const std::vector<OrderTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const OrderTerm &term) {
        return !term.nullable && term.descending == terms.front().descending;
    });
}

std::string tuple(const std::vector<std::string> &parts)
{
    return parts.size() == 1 ? parts.front() : '(' + join(parts, ", ") + ')';
}

class Bound
{
public:
    Bound(const std::vector<OrderTerm> &terms, const data::RowKey &row, const Dialect &dialect,
          Statement &statement)
        : m_terms(terms)
        , m_row(row)
        , m_dialect(dialect)
        , m_statement(statement)
    {
        for (std::size_t i = 0; i < m_terms.size(); ++i) {
            m_values.push_back(row.values[i].isNull() ? "NULL" : parameter(i));
        }
    }

    // One comparison of rows, which an index answers.
    [[nodiscard]] std::string asTuple(bool inclusive) const
    {
        std::vector<std::string> columns;
        for (const OrderTerm &term : m_terms) {
            columns.push_back(term.sql);
        }
        return fmt::format("{} {}{} {}", tuple(columns), m_terms.front().descending ? "<" : ">",
                           inclusive ? "=" : "", tuple(m_values));
    }

    // "a behind, or a the same and (b behind, or …)".
    [[nodiscard]] std::string nested(std::size_t from, bool inclusive) const
    {
        const bool isLast = from + 1 == m_terms.size();
        const std::string same =
            m_terms[from].sql + (isNull(from) ? " IS " : " = ") + m_values[from];
        if (!isLast) {
            return fmt::format("({} OR ({} AND {}))", beyond(from), same,
                               nested(from + 1, inclusive));
        }
        return inclusive ? fmt::format("({} OR {})", beyond(from), same) : beyond(from);
    }

    // Nothing before the first term's value: an index on it starts there.
    [[nodiscard]] std::string leading() const
    {
        const OrderTerm &term = m_terms.front();
        return term.nullable || isNull(0)
                   ? std::string()
                   : fmt::format("{} {} {} AND ", term.sql,
                                 term.descending ? "<=" : ">=", m_values.front());
    }

private:
    [[nodiscard]] bool isNull(std::size_t i) const { return m_row.values[i].isNull(); }

    [[nodiscard]] std::string parameter(std::size_t i)
    {
        m_statement.parameters.push_back(m_row.values[i]);
        return m_dialect.parameter(static_cast<int>(m_statement.parameters.size()),
                                   m_terms[i].type);
    }

    [[nodiscard]] std::string beyond(std::size_t i) const
    {
        const OrderTerm &term = m_terms[i];
        if (isNull(i)) {
            return term.nullsFirst ? term.sql + " IS NOT NULL" : std::string("1 = 0");
        }
        const std::string text =
            fmt::format("{} {} {}", term.sql, term.descending ? "<" : ">", m_values[i]);
        return term.nullable && !term.nullsFirst ? fmt::format("({} OR {} IS NULL)", text, term.sql)
                                                 : text;
    }

    const std::vector<OrderTerm> &m_terms;
    const data::RowKey &m_row;
    const Dialect &m_dialect;
    Statement &m_statement;
    std::vector<std::string> m_values;
};

OrderTerm termOf(const catalog::Table &table, const BrowseKey &key, const std::string &name,
                 const Dialect &dialect)
{
    const bool isRowid = key.isRowid && name == key.columns.front();
    const bool isKey = std::ranges::find(key.columns, name) != key.columns.end();
    const catalog::Column *column = isRowid ? nullptr : table.column(name);
    return {.column = name,
            .sql = isRowid ? name : dialect.quote(name),
            .type = column ? column->type : catalog::TypeRef(),
            .collation = column ? column->collation : std::string(),
            .nullable = !isKey && !(column && column->notNull)};
}

bool sortsAlike(const std::string &indexed, const std::string &column)
{
    return indexed.empty() || equalsIgnoringCase(indexed, column)
           || (column.empty() && equalsIgnoringCase(indexed, "BINARY"));
}

// Equal in all but the direction of the whole.
bool goesAlong(const std::vector<catalog::IndexPart> &parts, const std::vector<OrderTerm> &terms,
               Flavor flavor)
{
    const std::size_t count = std::min(parts.size(), terms.size());
    const auto fits = [&](bool isReverse) {
        for (std::size_t i = 0; i < count; ++i) {
            const bool usual = usualNullsFirst(terms[i].descending, flavor);
            if (parts[i].column != terms[i].column
                || !sortsAlike(parts[i].collation, terms[i].collation)
                || (parts[i].descending != terms[i].descending) != isReverse
                || (terms[i].nullable && terms[i].nullsFirst != usual)) {
                return false;
            }
        }
        return count > 0;
    };
    return fits(false) || fits(true);
}

} // namespace

std::vector<OrderTerm> orderTerms(const catalog::Table &table, const BrowseKey &key,
                                  const std::vector<SortTerm> &order, const Dialect &dialect)
{
    std::vector<OrderTerm> terms;
    const auto has = [&](const std::string &name) {
        return std::ranges::any_of(terms, [&](const OrderTerm &t) { return t.column == name; });
    };
    for (const SortTerm &sort : order) {
        if (!has(sort.column)) {
            OrderTerm term = termOf(table, key, sort.column, dialect);
            term.descending = sort.descending;
            term.nullsFirst =
                sort.nullsFirst.value_or(usualNullsFirst(sort.descending, dialect.flavor()));
            terms.push_back(std::move(term));
        }
    }
    const bool descending = !terms.empty() && terms.back().descending;
    for (const std::string &name : key.columns) {
        if (!has(name)) {
            terms.push_back(termOf(table, key, name, dialect));
            terms.back().descending = descending;
        }
    }
    return terms;
}

std::vector<OrderTerm> backwards(std::vector<OrderTerm> terms)
{
    for (OrderTerm &term : terms) {
        term.descending = !term.descending;
        term.nullsFirst = !term.nullsFirst;
    }
    return terms;
}

std::string orderBy(const std::vector<OrderTerm> &terms, const Dialect &dialect)
{
    std::vector<std::string> texts;
    for (const OrderTerm &term : terms) {
        texts.push_back(term.sql + (term.descending ? " DESC" : ""));
        if (term.nullable
            && term.nullsFirst != usualNullsFirst(term.descending, dialect.flavor())) {
            texts.back() += term.nullsFirst ? " NULLS FIRST" : " NULLS LAST";
        }
    }
    return texts.empty() ? std::string() : " ORDER BY " + join(texts, ", ");
}

std::string behind(const std::vector<OrderTerm> &terms, const data::RowKey &row, bool inclusive,
                   const Dialect &dialect, Statement &statement)
{
    const Bound bound(terms, row, dialect, statement);
    return isUniform(terms) ? bound.asTuple(inclusive)
                            : bound.leading() + bound.nested(0, inclusive);
}

bool followsIndex(const catalog::Table &table, const std::vector<OrderTerm> &terms, Flavor flavor)
{
    const auto keyFits = [&](const catalog::KeyConstraint &key) {
        std::vector<catalog::IndexPart> parts;
        for (const std::string &column : key.columns) {
            parts.push_back(
                {.column = column, .descending = key.options.contains("desc:" + column)});
        }
        return goesAlong(parts, terms, flavor);
    };
    return terms.empty() || (table.primaryKey && keyFits(*table.primaryKey))
           || std::ranges::any_of(table.uniques, keyFits)
           || std::ranges::any_of(table.indexes, [&](const auto &entry) {
                  const catalog::Index &index = entry.second;
                  return index.valid && index.predicate.empty() && index.method == "btree"
                         && goesAlong(index.parts, terms, flavor);
              });
}

} // namespace sluice::sql
