// What PostgreSQL steps risk and lock, by the ids of the catalogue of hazards.
#pragma once

#include "models/engine/postgres/postgres_casts.h"
#include "models/migrate/change.h"
#include "models/migrate/step_writer.h"

namespace sluice::postgres::hazards {

using migrate::Hazard;

[[nodiscard]] Hazard dropsColumn(const migrate::DropColumn &change);
[[nodiscard]] Hazard dropsAttribute(const std::string &attribute);
[[nodiscard]] Hazard dropsTable(const catalog::Table &table);
[[nodiscard]] Hazard breaksOldCode(const std::string &name);
[[nodiscard]] Hazard addsRequired(const std::string &column);
[[nodiscard]] Hazard scansForNulls(const std::string &column, bool isFilled);
[[nodiscard]] Hazard scansForCheck(const std::string &table);
[[nodiscard]] Hazard checksForeignKey(const std::string &child, const std::string &parent);
[[nodiscard]] Hazard movesRows(const std::string &from, const std::string &to);
[[nodiscard]] Hazard meetsDefaultRows(const std::string &from, const std::string &to);
[[nodiscard]] Hazard buildsKey(const std::string &table);
[[nodiscard]] Hazard buildsIndex(const std::string &table);
[[nodiscard]] Hazard rewritesForColumn(const std::string &table, const migrate::AddColumn &change);
[[nodiscard]] Hazard updatesAll(const std::string &table);
[[nodiscard]] Hazard commitsLabel(const std::string &label);
[[nodiscard]] std::vector<Hazard> changesType(const migrate::AlterColumn &change,
                                              const TypeChange &type);
// "ACCESS EXCLUSIVE on public.orders"
[[nodiscard]] Message accessExclusive(const catalog::QualifiedName &table);
[[nodiscard]] Message shareRowExclusive(const catalog::QualifiedName &table);

} // namespace sluice::postgres::hazards
