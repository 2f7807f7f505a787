#include "models/item/catalog_sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>

namespace sluice::item {

namespace {

using catalog::ObjectKind;

struct SectionOfKind
{
    ObjectKind kind;
    std::string_view section; // several kinds may share one
};

constexpr std::array kSections = {
    SectionOfKind{ObjectKind::Table, QT_TRANSLATE_NOOP("CatalogTree", "TABLES")},
    SectionOfKind{ObjectKind::View, QT_TRANSLATE_NOOP("CatalogTree", "VIEWS")},
    SectionOfKind{ObjectKind::View, QT_TRANSLATE_NOOP("CatalogTree", "MATERIALIZED VIEWS")},
    SectionOfKind{ObjectKind::Routine, QT_TRANSLATE_NOOP("CatalogTree", "FUNCTIONS & PROCEDURES")},
    SectionOfKind{ObjectKind::Enum, QT_TRANSLATE_NOOP("CatalogTree", "TYPES")},
    SectionOfKind{ObjectKind::Domain, "TYPES"},
    SectionOfKind{ObjectKind::CompositeType, "TYPES"},
    SectionOfKind{ObjectKind::RangeType, "TYPES"},
    SectionOfKind{ObjectKind::BaseType, "TYPES"},
    SectionOfKind{ObjectKind::Sequence, QT_TRANSLATE_NOOP("CatalogTree", "SEQUENCES")},
    SectionOfKind{ObjectKind::Trigger, QT_TRANSLATE_NOOP("CatalogTree", "TRIGGERS")},
    SectionOfKind{ObjectKind::Operator, QT_TRANSLATE_NOOP("CatalogTree", "OPERATORS")},
    SectionOfKind{ObjectKind::OperatorFamily, "OPERATORS"},
    SectionOfKind{ObjectKind::OperatorClass, "OPERATORS"},
    SectionOfKind{ObjectKind::Collation, QT_TRANSLATE_NOOP("CatalogTree", "COLLATIONS")},
    SectionOfKind{ObjectKind::Conversion, QT_TRANSLATE_NOOP("CatalogTree", "CONVERSIONS")},
    SectionOfKind{ObjectKind::TextSearchConfiguration,
                  QT_TRANSLATE_NOOP("CatalogTree", "TEXT SEARCH")},
    SectionOfKind{ObjectKind::TextSearchDictionary, "TEXT SEARCH"},
    SectionOfKind{ObjectKind::TextSearchParser, "TEXT SEARCH"},
    SectionOfKind{ObjectKind::TextSearchTemplate, "TEXT SEARCH"},
    SectionOfKind{ObjectKind::Statistics, QT_TRANSLATE_NOOP("CatalogTree", "STATISTICS")},
    SectionOfKind{ObjectKind::Extension, QT_TRANSLATE_NOOP("CatalogTree", "EXTENSIONS")},
    SectionOfKind{ObjectKind::EventTrigger, QT_TRANSLATE_NOOP("CatalogTree", "EVENT TRIGGERS")},
    SectionOfKind{ObjectKind::Publication, QT_TRANSLATE_NOOP("CatalogTree", "PUBLICATIONS")},
    SectionOfKind{ObjectKind::Subscription, QT_TRANSLATE_NOOP("CatalogTree", "SUBSCRIPTIONS")},
    SectionOfKind{ObjectKind::ForeignServer, QT_TRANSLATE_NOOP("CatalogTree", "FOREIGN SERVERS")},
    SectionOfKind{ObjectKind::ForeignDataWrapper, "FOREIGN SERVERS"},
    SectionOfKind{ObjectKind::UserMapping, "FOREIGN SERVERS"},
    SectionOfKind{ObjectKind::Language, QT_TRANSLATE_NOOP("CatalogTree", "LANGUAGES")},
    SectionOfKind{ObjectKind::Cast, QT_TRANSLATE_NOOP("CatalogTree", "CASTS")},
    SectionOfKind{ObjectKind::Transform, QT_TRANSLATE_NOOP("CatalogTree", "TRANSFORMS")},
    SectionOfKind{ObjectKind::AccessMethod, QT_TRANSLATE_NOOP("CatalogTree", "ACCESS METHODS")},
};

// Named by constants of the header; here for the translators.
[[maybe_unused]] constexpr std::array kOtherSections = {
    QT_TRANSLATE_NOOP("CatalogTree", "DEFAULT PRIVILEGES"),
    QT_TRANSLATE_NOOP("CatalogTree", "NOT READ"),
};

} // namespace

std::size_t sectionOrder(std::string_view section)
{
    const auto found = std::ranges::find(kSections, section, &SectionOfKind::section);
    return static_cast<std::size_t>(found - kSections.begin())
           + (section == kUnreadSection ? 1 : 0);
}

std::string_view sectionOf(catalog::ObjectKind kind)
{
    const auto found = std::ranges::find(kSections, kind, &SectionOfKind::kind);
    return found == kSections.end() ? std::string_view() : found->section;
}

bool isShared(std::string_view section)
{
    return std::ranges::count(kSections, section, &SectionOfKind::section) > 1;
}

QString sectionText(std::string_view section)
{
    return QCoreApplication::translate("CatalogTree", std::string(section).c_str());
}

} // namespace sluice::item
