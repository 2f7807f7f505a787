#include "models/item/object_tip.h"

#include "models/catalog/definition.h"
#include "models/item/visible_text.h"

#include <QStringList>

namespace sluice::item {

namespace {
constexpr int kMostLines = 12;
constexpr std::size_t kMostBytes = 160; // a line
} // namespace

QString plainTip(std::string_view text)
{
    QStringList lines;
    while (!text.empty() && lines.size() < kMostLines) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines << visibleText(text.substr(0, end), kMostBytes).toHtmlEscaped();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!text.empty()) {
        lines << QStringLiteral("\u2026");
    }
    return lines.isEmpty() ? QString()
                           : QStringLiteral("<div style='white-space:pre-wrap'>%1</div>")
                                 .arg(lines.join(u'\n'));
}

QString objectTip(const catalog::Catalog &catalog, const catalog::ObjectId &id)
{
    const std::string comment = catalog::commentOf(catalog, id);
    const std::string definition = catalog::definitionOf(catalog, id);
    const bool both = !comment.empty() && !definition.empty();
    return plainTip(comment + (both ? "\n\n" : "") + definition);
}

} // namespace sluice::item
