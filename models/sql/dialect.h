// How SQL is written for one engine: names, literals, parameters, equality. Implemented in the engine's folder.
#pragma once

#include "models/catalog/name.h"
#include "models/catalog/type_ref.h"
#include "models/data/value.h"
#include "models/sql/token.h"

#include <string>
#include <string_view>

namespace sluice::sql {

class Dialect
{
public:
    virtual ~Dialect() = default;

    [[nodiscard]] virtual std::string_view name() const = 0; // "sqlite", "postgresql"
    [[nodiscard]] virtual Flavor flavor() const = 0;
    // Always quoted: hostile names are normal input.
    [[nodiscard]] std::string quote(std::string_view identifier) const;
    // Schema left out where it is "main" on SQLite or empty.
    [[nodiscard]] virtual std::string quote(const catalog::QualifiedName &name) const = 0;
    // Quoted only where the bare word would not read back the same: for previews and generated DDL.
    [[nodiscard]] std::string prettyName(std::string_view identifier) const;
    [[nodiscard]] virtual std::string prettyName(const catalog::QualifiedName &name) const = 0;
    [[nodiscard]] virtual std::string literal(const data::Value &value) const = 0;
    // The n-th parameter (from 1) meant as a value of the type: "?1", "$1::numeric(10,2)".
    [[nodiscard]] virtual std::string parameter(int number, const catalog::TypeRef &type) const = 0;
    // " IS " or " IS NOT DISTINCT FROM ".
    [[nodiscard]] virtual std::string_view nullSafeEquals() const = 0;
    // Class of a declared type name: "VARCHAR(20)" on SQLite, "timestamp with time zone" on PostgreSQL.
    [[nodiscard]] virtual catalog::TypeClass classify(std::string_view typeName) const = 0;
    [[nodiscard]] virtual bool sameType(const catalog::TypeRef &a,
                                        const catalog::TypeRef &b) const = 0;
};

} // namespace sluice::sql
