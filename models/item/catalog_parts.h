// The nodes under a table or view: columns, keys, indexes, triggers, rules, policies.
#pragma once

#include "models/item/catalog_tree.h"

#include <functional>
#include <string_view>

namespace sluice::item {

[[nodiscard]] std::unique_ptr<CatalogNode> makeNode(catalog::ObjectKind kind,
                                                    const catalog::QualifiedName &owner,
                                                    const std::string &part = {});

void addParts(CatalogNode &parent, const catalog::Table &table);
void addParts(CatalogNode &parent, const catalog::View &view);
// Whether `isIt` says so of the name of any part that addParts() would add.
using IsPart = std::function<bool(std::string_view)>;
[[nodiscard]] bool anyPart(const catalog::Table &table, const IsPart &isIt);
[[nodiscard]] bool anyPart(const catalog::View &view, const IsPart &isIt);
// Asides name the owner where the triggers of many stand in one list.
void addTriggers(CatalogNode &parent, const catalog::QualifiedName &owner,
                 const std::map<std::string, catalog::Trigger> &triggers, bool withOwner);

} // namespace sluice::item
