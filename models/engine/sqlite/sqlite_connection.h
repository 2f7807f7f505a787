// A connection to a SQLite database.
#pragma once

#include "models/engine/connection.h"
#include "models/engine/sqlite/open_database.h"
#include "models/engine/sqlite/sqlite_dialect.h"

namespace sluice::sqlite {

class SqliteConnection final : public engine::Connection
{
public:
    // `target` is the label of the options.
    SqliteConnection(OpenedDatabase opened, std::string target);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    [[nodiscard]] Result<std::vector<data::ResultColumn>> describe(
        const std::string &statement, const engine::Call &call) override;
    [[nodiscard]] Result<catalog::Catalog> readCatalog(const engine::Call &call) override;
    [[nodiscard]] Result<std::string> schemaVersion(const engine::Call &call) override;
    [[nodiscard]] engine::TransactionState transactionState() const override;
    [[nodiscard]] engine::ServerFacts facts() const override;
    [[nodiscard]] const sql::Dialect &dialect() const override { return m_dialect; }

protected:
    [[nodiscard]] Result<std::unique_ptr<engine::Cursor>> start(const sql::Statement &statement,
                                                                const engine::Call &call) override;

private:
    OpenedDatabase m_opened;
    std::string m_target;
    SqliteDialect m_dialect;
};

} // namespace sluice::sqlite
