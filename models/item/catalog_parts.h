// The nodes under a table or view: columns, keys, indexes, triggers, rules, policies.
#pragma once

#include "models/item/catalog_tree.h"

namespace sluice::item {

[[nodiscard]] std::unique_ptr<CatalogNode> makeNode(catalog::ObjectKind kind,
                                                    const catalog::QualifiedName &owner,
                                                    const std::string &part = {});

void addParts(CatalogNode &parent, const catalog::Table &table);
void addParts(CatalogNode &parent, const catalog::View &view);
// Asides name the owner where the triggers of many stand in one list.
void addTriggers(CatalogNode &parent, const catalog::QualifiedName &owner,
                 const std::map<std::string, catalog::Trigger> &triggers, bool withOwner);

} // namespace sluice::item
