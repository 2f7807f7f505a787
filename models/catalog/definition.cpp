#include "models/catalog/definition.h"

#include "models/base/text.h"
#include "models/catalog/visit.h"

namespace sluice::catalog {

namespace {

std::string textOf(const auto &object)
{
    if constexpr (requires { object.statements; }) {
        std::string text;
        for (const std::string &statement : object.statements) {
            text += (text.empty() ? "" : "\n\n") + statement + ";";
        }
        return text;
    } else if constexpr (requires { object.definition; }) {
        return object.definition;
    } else if constexpr (requires { object.usingExpression; }) {
        return object.usingExpression.empty() ? object.checkExpression : object.usingExpression;
    } else if constexpr (requires { object.expression; }) {
        return object.expression;
    } else if constexpr (requires { object.generationExpression; }) {
        return object.defaultExpression.value_or(object.generationExpression);
    } else if constexpr (requires { object.labels; }) {
        return join(object.labels, ", ");
    } else {
        return {};
    }
}

} // namespace

std::string definitionOf(const Catalog &catalog, const ObjectId &id)
{
    std::string text;
    visitObject(catalog, id, [&text](const auto &object) { text = textOf(object); });
    return text;
}

std::string commentOf(const Catalog &catalog, const ObjectId &id)
{
    std::string text;
    visitObject(catalog, id, [&text](const auto &object) { text = object.comment; });
    return text;
}

} // namespace sluice::catalog
