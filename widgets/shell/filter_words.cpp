#include "widgets/shell/filter_words.h"

#include "models/item/convert.h"

#include <QCoreApplication>

namespace sluice::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

} // namespace

QString comparatorText(sql::Comparator comparator)
{
    using enum sql::Comparator;
    switch (comparator) {
    case Equals:
        return QStringLiteral("=");
    case NotEquals:
        return QStringLiteral("≠");
    case Less:
        return QStringLiteral("<");
    case LessOrEqual:
        return QStringLiteral("≤");
    case Greater:
        return QStringLiteral(">");
    case GreaterOrEqual:
        return QStringLiteral("≥");
    case Between:
        return words(QT_TRANSLATE_NOOP("Filter", "between"));
    case In:
        return words(QT_TRANSLATE_NOOP("Filter", "is one of"));
    case NotIn:
        return words(QT_TRANSLATE_NOOP("Filter", "is none of"));
    case Contains:
        return words(QT_TRANSLATE_NOOP("Filter", "contains"));
    case NotContains:
        return words(QT_TRANSLATE_NOOP("Filter", "does not contain"));
    case StartsWith:
        return words(QT_TRANSLATE_NOOP("Filter", "starts with"));
    case EndsWith:
        return words(QT_TRANSLATE_NOOP("Filter", "ends with"));
    case Matches:
        return words(QT_TRANSLATE_NOOP("Filter", "matches"));
    case IsNull:
        return words(QT_TRANSLATE_NOOP("Filter", "is NULL"));
    case IsNotNull:
        return words(QT_TRANSLATE_NOOP("Filter", "is not NULL"));
    case LastDays:
        return words(QT_TRANSLATE_NOOP("Filter", "in the last days:"));
    case HasElement:
        return words(QT_TRANSLATE_NOOP("Filter", "has"));
    }
    return {};
}

QString filterText(const sql::FilterText &filter)
{
    constexpr int kLongest = 40;
    QString text = item::toQString(filter.text).simplified();
    if (text.size() > kLongest) {
        text = text.left(kLongest) + u'…';
    }
    const QString place = item::toQString(sql::placeText(filter));
    const QString sign = comparatorText(filter.comparator);
    return text.isEmpty() ? place + u' ' + sign : place + u' ' + sign + u' ' + text;
}

} // namespace sluice::ui
