#include "widgets/schema/object_icon.h"

#include "models/item/roles.h"

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

QString objectIconName(catalog::ObjectKind kind)
{
    switch (kind) {
    case catalog::ObjectKind::Schema:
        return u"schema"_s;
    case catalog::ObjectKind::Table:
        return u"table"_s;
    case catalog::ObjectKind::Column:
        return u"column"_s;
    case catalog::ObjectKind::PrimaryKey:
    case catalog::ObjectKind::Unique:
        return u"key"_s;
    case catalog::ObjectKind::ForeignKey:
        return u"foreign-key"_s;
    case catalog::ObjectKind::Check:
        return u"check"_s;
    case catalog::ObjectKind::Index:
        return u"index"_s;
    case catalog::ObjectKind::View:
        return u"view"_s;
    case catalog::ObjectKind::Trigger:
        return u"trigger"_s;
    case catalog::ObjectKind::Sequence:
        return u"sequence"_s;
    case catalog::ObjectKind::Enum:
    case catalog::ObjectKind::Exclusion:
    case catalog::ObjectKind::Rule:
    case catalog::ObjectKind::Policy:
    case catalog::ObjectKind::Default:
    case catalog::ObjectKind::Domain:
    case catalog::ObjectKind::CompositeType:
    case catalog::ObjectKind::RangeType:
    case catalog::ObjectKind::BaseType:
    case catalog::ObjectKind::Routine:
    case catalog::ObjectKind::Extension:
    case catalog::ObjectKind::Collation:
    case catalog::ObjectKind::Conversion:
    case catalog::ObjectKind::Operator:
    case catalog::ObjectKind::OperatorClass:
    case catalog::ObjectKind::OperatorFamily:
    case catalog::ObjectKind::Cast:
    case catalog::ObjectKind::TextSearchParser:
    case catalog::ObjectKind::TextSearchDictionary:
    case catalog::ObjectKind::TextSearchTemplate:
    case catalog::ObjectKind::TextSearchConfiguration:
    case catalog::ObjectKind::Language:
    case catalog::ObjectKind::Transform:
    case catalog::ObjectKind::AccessMethod:
    case catalog::ObjectKind::ForeignDataWrapper:
    case catalog::ObjectKind::ForeignServer:
    case catalog::ObjectKind::UserMapping:
    case catalog::ObjectKind::EventTrigger:
    case catalog::ObjectKind::Publication:
    case catalog::ObjectKind::Subscription:
    case catalog::ObjectKind::Statistics:
        return u"enum"_s;
    }
    return {};
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
    if (!kind.isValid() || kind.toInt() < 0) {
        return {};
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
