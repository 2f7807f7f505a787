// How SQL is written for SQLite.
#pragma once

#include "models/sql/dialect.h"

namespace sluice::sqlite {

class SqliteDialect final : public sql::Dialect
{
public:
    using sql::Dialect::prettyName;
    using sql::Dialect::quote;

    [[nodiscard]] std::string_view name() const override;
    [[nodiscard]] sql::Flavor flavor() const override;
    [[nodiscard]] std::string quote(const catalog::QualifiedName &name) const override;
    [[nodiscard]] std::string prettyName(const catalog::QualifiedName &name) const override;
    [[nodiscard]] std::string literal(const data::Value &value) const override;
    [[nodiscard]] std::string parameter(int number, const catalog::TypeRef &type) const override;
    [[nodiscard]] std::string_view nullSafeEquals() const override;
    [[nodiscard]] catalog::TypeClass classify(std::string_view typeName) const override;
    [[nodiscard]] bool sameType(const catalog::TypeRef &a,
                                const catalog::TypeRef &b) const override;
};

} // namespace sluice::sqlite
