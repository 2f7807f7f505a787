#include "models/item/kind_text.h"

#include <QCoreApplication>

#include <array>

namespace sluice::item {

namespace {

// catalog::kindName() has the words; here they stand for the translators.
[[maybe_unused]] constexpr std::array kWords = {
    QT_TRANSLATE_NOOP("ObjectKind", "schema"),
    QT_TRANSLATE_NOOP("ObjectKind", "table"),
    QT_TRANSLATE_NOOP("ObjectKind", "column"),
    QT_TRANSLATE_NOOP("ObjectKind", "primary key"),
    QT_TRANSLATE_NOOP("ObjectKind", "unique constraint"),
    QT_TRANSLATE_NOOP("ObjectKind", "foreign key"),
    QT_TRANSLATE_NOOP("ObjectKind", "check"),
    QT_TRANSLATE_NOOP("ObjectKind", "index"),
    QT_TRANSLATE_NOOP("ObjectKind", "view"),
    QT_TRANSLATE_NOOP("ObjectKind", "trigger"),
    QT_TRANSLATE_NOOP("ObjectKind", "sequence"),
    QT_TRANSLATE_NOOP("ObjectKind", "enum"),
    QT_TRANSLATE_NOOP("ObjectKind", "exclusion constraint"),
    QT_TRANSLATE_NOOP("ObjectKind", "rule"),
    QT_TRANSLATE_NOOP("ObjectKind", "policy"),
    QT_TRANSLATE_NOOP("ObjectKind", "default"),
    QT_TRANSLATE_NOOP("ObjectKind", "domain"),
    QT_TRANSLATE_NOOP("ObjectKind", "composite type"),
    QT_TRANSLATE_NOOP("ObjectKind", "range type"),
    QT_TRANSLATE_NOOP("ObjectKind", "type"),
    QT_TRANSLATE_NOOP("ObjectKind", "routine"),
    QT_TRANSLATE_NOOP("ObjectKind", "extension"),
    QT_TRANSLATE_NOOP("ObjectKind", "collation"),
    QT_TRANSLATE_NOOP("ObjectKind", "conversion"),
    QT_TRANSLATE_NOOP("ObjectKind", "operator"),
    QT_TRANSLATE_NOOP("ObjectKind", "operator class"),
    QT_TRANSLATE_NOOP("ObjectKind", "operator family"),
    QT_TRANSLATE_NOOP("ObjectKind", "cast"),
    QT_TRANSLATE_NOOP("ObjectKind", "text search parser"),
    QT_TRANSLATE_NOOP("ObjectKind", "text search dictionary"),
    QT_TRANSLATE_NOOP("ObjectKind", "text search template"),
    QT_TRANSLATE_NOOP("ObjectKind", "text search configuration"),
    QT_TRANSLATE_NOOP("ObjectKind", "language"),
    QT_TRANSLATE_NOOP("ObjectKind", "transform"),
    QT_TRANSLATE_NOOP("ObjectKind", "access method"),
    QT_TRANSLATE_NOOP("ObjectKind", "foreign-data wrapper"),
    QT_TRANSLATE_NOOP("ObjectKind", "server"),
    QT_TRANSLATE_NOOP("ObjectKind", "user mapping"),
    QT_TRANSLATE_NOOP("ObjectKind", "event trigger"),
    QT_TRANSLATE_NOOP("ObjectKind", "publication"),
    QT_TRANSLATE_NOOP("ObjectKind", "subscription"),
    QT_TRANSLATE_NOOP("ObjectKind", "statistics"),
};

} // namespace

QString kindText(catalog::ObjectKind kind)
{
    return QCoreApplication::translate("ObjectKind", catalog::kindName(kind).c_str());
}

} // namespace sluice::item
