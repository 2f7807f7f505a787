#include "widgets/style/style_sheet.h"

#include <QFile>

#include <array>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kTokenNames = {
    "window",   "panel",         "side",          "line",         "hairline",   "text",
    "dim",      "faint",         "accent",        "accent-tint",  "selection",  "on-accent",
    "changed",  "changed-tint",  "added",         "added-tint",   "removed",    "removed-tint",
    "conflict", "conflict-tint", "sql-keyword",   "sql-string",   "sql-number", "sql-comment",
    "hover",    "handle",        "accent-strong", "changed-text",
};
static_assert(kTokenNames.size() == static_cast<std::size_t>(Token::Count));

bool isNameCharacter(QChar c)
{
    return c.isLower() || c == u'-';
}

QString valueOf(const QString &name, const Theme &theme)
{
    if (name == "scheme"_L1) {
        return schemeName(theme.scheme());
    }
    if (name == "small"_L1) {
        return u"%1pt"_s.arg(theme.smallFont().pointSizeF());
    }
    for (std::size_t i = 0; i < kTokenNames.size(); ++i) {
        if (name == QLatin1StringView(kTokenNames.at(i))) {
            return theme.color(static_cast<Token>(i)).name();
        }
    }
    return {};
}

} // namespace

QString tokenName(Token token)
{
    return QString::fromLatin1(kTokenNames.at(static_cast<std::size_t>(token)));
}

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::HighContrast:
        return u"contrast"_s;
    }
    return {};
}

QString styleSheetOf(const Theme &theme)
{
    QFile file(u":/themes/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString source = QString::fromUtf8(file.readAll());
    QString sheet;
    sheet.reserve(source.size() + source.size() / 8);
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source.at(i) != u'@') {
            sheet += source.at(i);
            continue;
        }
        qsizetype end = i + 1;
        while (end < source.size() && isNameCharacter(source.at(end))) {
            ++end;
        }
        sheet += valueOf(source.mid(i + 1, end - i - 1), theme);
        i = end - 1;
    }
    return sheet;
}

} // namespace sluice::ui
