#include "models/engine/postgres/index_text.h"

#include "models/engine/postgres/postgres_ddl.h"

namespace sluice::postgres {

using namespace catalog;

namespace {

// The server leaves out the schema of what it comes with.
std::string collate(const std::string &collation)
{
    if (collation.empty()) {
        return {};
    }
    return collation.find('.') == std::string::npos ? " COLLATE " + ddl::name(collation)
                                                    : ddl::collate(collation);
}

const char *direction(const IndexPart &part)
{
    if (part.descending) {
        return part.nullsFirst ? " DESC" : " DESC NULLS LAST";
    }
    return part.nullsFirst ? " NULLS FIRST" : "";
}

std::string partText(const IndexPart &part)
{
    return ddl::name(part.column) + collate(part.collation)
           + (part.operatorClass.empty() ? "" : " " + part.operatorClass) + direction(part);
}

} // namespace

std::string indexText(const QualifiedName &relation, const Index &index, bool isPartitioned)
{
    std::string text = index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    text += ddl::name(index.name) + (isPartitioned ? " ON ONLY " : " ON ") + ddl::name(relation)
            + " USING " + ddl::name(index.method) + " (";
    for (const IndexPart &part : index.parts) {
        text += (&part == index.parts.data() ? "" : ", ") + partText(part);
    }
    text += ")";
    if (!index.included.empty()) {
        text += " INCLUDE (" + ddl::names(index.included) + ")";
    }
    if (index.nullsNotDistinct) {
        text += " NULLS NOT DISTINCT";
    }
    return text + (index.predicate.empty() ? "" : " WHERE " + index.predicate);
}

} // namespace sluice::postgres
