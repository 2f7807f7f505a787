// Which section of the object tree each kind stands in, and in which order the sections come.
#pragma once

#include "models/catalog/name.h"

#include <QString>

#include <string_view>

namespace sluice::item {

// Named in English. Materialized views have a section of their own, though no kind.
inline constexpr std::string_view kMaterializedSection = "MATERIALIZED VIEWS";
inline constexpr std::string_view kDefaultPrivilegesSection = "DEFAULT PRIVILEGES";
inline constexpr std::string_view kUnreadSection = "NOT READ";

[[nodiscard]] std::string_view sectionOf(
    catalog::ObjectKind kind);                         // empty: stands in a table or view
[[nodiscard]] bool isShared(std::string_view section); // by several kinds
[[nodiscard]] std::size_t sectionOrder(std::string_view section);
[[nodiscard]] QString sectionText(std::string_view section); // in the user's language

} // namespace sluice::item
