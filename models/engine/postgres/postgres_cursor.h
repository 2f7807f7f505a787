// The rows of one running PostgreSQL statement, taken from the server one by one.
#pragma once

#include "models/engine/cursor.h"
#include "models/engine/postgres/link.h"

#include <memory>
#include <optional>

namespace sluice::postgres {

class PostgresCursor final : public engine::Cursor
{
public:
    // Of a statement that was sent. Waits for its first answer; an error of the statement is an error here.
    // Without `columns` they are read off the first answer.
    [[nodiscard]] static Result<std::unique_ptr<engine::Cursor>> open(
        Link &link, std::unique_ptr<Waiter> waiter,
        std::optional<std::vector<data::ResultColumn>> columns);
    ~PostgresCursor() override;

    [[nodiscard]] const std::vector<data::ResultColumn> &columns() const override;
    [[nodiscard]] Result<data::BatchPtr> next(const engine::BatchLimits &limits) override;
    [[nodiscard]] std::int64_t affectedRows() const override { return m_affected; }
    [[nodiscard]] std::string commandTag() const override { return m_tag; }

private:
    PostgresCursor(Link &link, std::unique_ptr<Waiter> waiter);
    [[nodiscard]] Result<> readFirst(std::optional<std::vector<data::ResultColumn>> columns);
    // Adds what arrived; true when the batch is to be handed over now.
    [[nodiscard]] Result<bool> step(data::RowBatchBuilder &builder,
                                    const engine::BatchLimits &limits, SteadyTime until);
    [[nodiscard]] Result<bool> stepCopy(data::RowBatchBuilder &builder, SteadyTime until);
    [[nodiscard]] Result<> take(ResultHandle result, data::RowBatchBuilder *builder,
                                std::size_t cellBytes);
    void finish(const PGresult *result);
    void expectCopy(const PGresult *result);

    Link &m_link;
    std::unique_ptr<Waiter> m_waiter;
    std::vector<data::ResultColumn> m_columns;
    ResultHandle m_first;
    std::vector<bool> m_isBytea;
    std::optional<Error> m_failure; // comes behind the rows that came before it
    bool m_finished = false;
    bool m_copies = false;
    bool m_copiesBytes = false;
    std::int64_t m_affected = -1;
    std::string m_tag;
};

} // namespace sluice::postgres
