// Which object of the first schema is which of the second under another name: what was answered, and what must be asked.
#pragma once

#include "models/base/result.h"
#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

#include <map>
#include <set>

namespace sluice::migrate {

// Old names to new ones; but for the schemas themselves, the old ones are those that stand once schemas are renamed.
struct Renames
{
    std::map<std::string, std::string> schemas;
    std::map<catalog::QualifiedName, catalog::QualifiedName> tables;
    std::map<catalog::QualifiedName, std::map<std::string, std::string>>
        columns; // by the old name of their table, or composite type
    std::map<catalog::ObjectId, catalog::ObjectId> objects; // whole ones of other kinds
    std::map<catalog::QualifiedName, std::map<std::string, std::string>> labels; // by the old enum
    std::map<catalog::ObjectId, std::string>
        parts;                               // triggers, rules, policies; indexes that step aside
    std::set<catalog::ObjectId> partnerless; // answered: gone for good

    [[nodiscard]] catalog::QualifiedName tableNow(const catalog::QualifiedName &old) const;
    [[nodiscard]] std::string columnNow(const catalog::QualifiedName &oldTable,
                                        const std::string &old) const;
    // A whole object that is no table, or a table or one of its columns.
    [[nodiscard]] catalog::ObjectId idNow(const catalog::ObjectId &old) const;
    // As it is called once schemas are renamed, and before.
    [[nodiscard]] catalog::ObjectId standing(const catalog::ObjectId &original,
                                             const sql::Dialect &dialect) const;
    [[nodiscard]] catalog::ObjectId original(const catalog::ObjectId &standing,
                                             const sql::Dialect &dialect) const;
};

// Of schemas alone. Usage when an answer names nothing, or two things.
[[nodiscard]] Result<Renames> answeredSchemas(const Comparison &comparison,
                                              const DiffOptions &options);
// The rest: paths are those of `original`; `standing` compares what is called as when the schemas are renamed.
[[nodiscard]] Result<void> addAnswers(Renames &renames, const catalog::Catalog &original,
                                      const Comparison &standing, const DiffOptions &options);
// Names that differ in letter case alone are the same names on SQLite.
void addCaseRenames(Renames &renames, const Comparison &standing);
// A column that has its name from a parent's, or from a type's attribute, is renamed with that one: now the map has it, too.
void addInheritedRenames(Renames &renames, const catalog::Catalog &before);
[[nodiscard]] bool isInheritedRename(const Renames &renames, const catalog::Table &table,
                                     const std::string &column);
// What went and came and may be one thing; most alike first.
[[nodiscard]] std::vector<RenameQuestion> openQuestions(const Renames &renames,
                                                        const Comparison &standing,
                                                        const DiffOptions &options);
// What is dropped while its name is taken over steps aside under a name of ours.
void moveDoomedAside(Renames &renames, const Comparison &standing);

} // namespace sluice::migrate
