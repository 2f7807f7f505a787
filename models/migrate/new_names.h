// What objects are called after their renames, and the texts of a catalog that name them.
#pragma once

#include "models/catalog/catalog.h"
#include "models/sql/dialect.h"

#include <map>
#include <string>
#include <string_view>

namespace sluice::migrate {

// Old names to new ones. Texts name everything with its schema, as PostgreSQL prints them; what is in a function's body is
// only a string to the server, and stays as it is.
class NewNames
{
public:
    explicit NewNames(const sql::Dialect &dialect)
        : m_dialect(&dialect)
    {}

    std::map<std::string, std::string> schemas;
    std::map<catalog::ObjectId, catalog::ObjectId> objects;
    std::map<catalog::QualifiedName, std::map<std::string, std::string>> labels; // of enums
    // Known by their texts alone: tables, whose facts follow them elsewhere.
    std::map<catalog::QualifiedName, catalog::QualifiedName> inTexts;
    std::map<catalog::QualifiedName, catalog::QualifiedName> routines; // without arguments

    [[nodiscard]] std::string schema(const std::string &old) const;
    // Of whatever is called that among relations and types.
    [[nodiscard]] catalog::QualifiedName name(const catalog::QualifiedName &old) const;
    [[nodiscard]] catalog::ObjectId id(const catalog::ObjectId &old) const;
    [[nodiscard]] std::string label(const catalog::QualifiedName &type,
                                    const std::string &old) const;
    [[nodiscard]] std::string text(std::string_view sql) const;

private:
    friend class RenamedText;
    [[nodiscard]] catalog::QualifiedName nameInText(const catalog::QualifiedName &old,
                                                    bool isCall) const;

    const sql::Dialect *m_dialect;
};

} // namespace sluice::migrate
