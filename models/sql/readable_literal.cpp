#include "models/sql/readable_literal.h"

namespace sluice::sql {

namespace {

bool isPlainNumber(std::string_view text)
{
    const std::size_t digits = text.starts_with('-') ? 1 : 0;
    return text.size() > digits && text.find_first_not_of("0123456789.", digits) == text.npos
           && text.find('.') == text.rfind('.') && text.back() != '.' && text[digits] != '.';
}

} // namespace

std::string readableLiteral(const data::Value &value, const catalog::TypeRef &type,
                            const Dialect &dialect)
{
    const std::string *text = value.text();
    if (dialect.flavor() == Flavor::Postgres && text != nullptr) {
        if (catalog::isNumeric(type.typeClass) && isPlainNumber(*text)) {
            return *text;
        }
        if (type.typeClass == catalog::TypeClass::Boolean && (*text == "t" || *text == "f")) {
            return *text == "t" ? "true" : "false";
        }
    }
    return dialect.literal(value);
}

} // namespace sluice::sql
