#include "widgets/schema/object_icon.h"

#include "models/item/roles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

using catalog::ObjectKind;

constexpr std::array kIcons = {
    std::pair{ObjectKind::Schema, "schema"},
    std::pair{ObjectKind::Table, "table"},
    std::pair{ObjectKind::Column, "column"},
    std::pair{ObjectKind::PrimaryKey, "key"},
    std::pair{ObjectKind::Unique, "key"},
    std::pair{ObjectKind::ForeignKey, "foreign-key"},
    std::pair{ObjectKind::Check, "check"},
    std::pair{ObjectKind::Exclusion, "check"},
    std::pair{ObjectKind::Index, "index"},
    std::pair{ObjectKind::View, "view"},
    std::pair{ObjectKind::Trigger, "trigger"},
    std::pair{ObjectKind::EventTrigger, "trigger"},
    std::pair{ObjectKind::Sequence, "sequence"},
    std::pair{ObjectKind::Enum, "enum"},
    std::pair{ObjectKind::CompositeType, "list"},
    std::pair{ObjectKind::RangeType, "domain"},
    std::pair{ObjectKind::BaseType, "domain"},
    std::pair{ObjectKind::Domain, "domain"},
    std::pair{ObjectKind::Routine, "function"},
    std::pair{ObjectKind::Operator, "function"},
    std::pair{ObjectKind::Policy, "policy"},
    std::pair{ObjectKind::Rule, "rule"},
    std::pair{ObjectKind::Extension, "extension"},
    std::pair{ObjectKind::ForeignDataWrapper, "server"},
    std::pair{ObjectKind::ForeignServer, "server"},
    std::pair{ObjectKind::UserMapping, "key"},
};

} // namespace

QString objectIconName(ObjectKind kind)
{
    const auto *const found =
        std::ranges::find(kIcons, kind, &std::pair<ObjectKind, const char *>::first);
    return QString::fromLatin1(found == kIcons.end() ? "object" : found->second);
}

QString columnIconName(catalog::TypeClass typeClass)
{
    switch (typeClass) {
    case catalog::TypeClass::Boolean:
        return u"boolean"_s;
    case catalog::TypeClass::Integer:
    case catalog::TypeClass::Float:
    case catalog::TypeClass::Decimal:
        return u"number"_s;
    case catalog::TypeClass::Text:
    case catalog::TypeClass::Uuid:
        return u"text"_s;
    case catalog::TypeClass::Blob:
        return u"blob"_s;
    case catalog::TypeClass::Date:
        return u"date"_s;
    case catalog::TypeClass::Time:
    case catalog::TypeClass::Timestamp:
    case catalog::TypeClass::TimestampTz:
    case catalog::TypeClass::Interval:
        return u"clock"_s;
    case catalog::TypeClass::Json:
        return u"json"_s;
    case catalog::TypeClass::Enum:
        return u"enum"_s;
    case catalog::TypeClass::Array:
    case catalog::TypeClass::Composite:
        return u"list"_s;
    case catalog::TypeClass::Unknown:
    case catalog::TypeClass::Other:
        break;
    }
    return u"column"_s;
}

QString nodeIconName(const QModelIndex &index)
{
    const QVariant kind = index.data(item::ObjectKindRole);
    if (!kind.isValid() || kind.toInt() == item::kSectionHead) {
        return {};
    }
    if (kind.toInt() == item::kNote) {
        return u"info"_s;
    }
    const auto object = static_cast<catalog::ObjectKind>(kind.toInt());
    if (object != catalog::ObjectKind::Column) {
        return objectIconName(object);
    }
    if (index.data(item::KeyRole).toBool()) {
        return u"key"_s;
    }
    if (!index.data(item::ReferenceRole).toString().isEmpty()) {
        return u"foreign-key"_s;
    }
    return columnIconName(static_cast<catalog::TypeClass>(index.data(item::TypeClassRole).toInt()));
}

} // namespace sluice::ui
