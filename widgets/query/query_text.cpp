#include "widgets/query/query_text.h"

#include "models/item/convert.h"
#include "widgets/shell/durations.h"

#include <QCoreApplication>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct QueryText
{
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};

// PostgreSQL counts in its tag ("UPDATE 3"), SQLite gives the verb alone.
QString commandText(const session::QuerySummary &summary)
{
    const QString tag = item::toQString(summary.tag);
    const bool counted = !tag.isEmpty() && tag.back().isDigit();
    return counted || summary.affected < 0 ? tag : tag + u' ' + countText(summary.affected);
}

} // namespace

QString summaryText(const session::QuerySummary &summary, bool hasRows)
{
    QStringList parts;
    if (hasRows) {
        const QString count = countText(summary.rows);
        parts << (summary.rows == 1 ? QueryText::tr("1 row") : QueryText::tr("%1 rows").arg(count));
        if (summary.rows > 0) {
            parts << QueryText::tr("first row %1").arg(durationText(summary.firstRow));
        }
    } else if (const QString command = commandText(summary); !command.isEmpty()) {
        parts << command;
    }
    parts << durationText(summary.total);
    return parts.join(u" · "_s);
}

QString riskText(const sql::StatementInfo &info)
{
    if (info.hasWhere) {
        return {};
    }
    if (info.verb == "DELETE") {
        return QueryText::tr("This DELETE has no WHERE: it removes every row of the table.");
    }
    if (info.verb == "UPDATE") {
        return QueryText::tr("This UPDATE has no WHERE: it changes every row of the table.");
    }
    return {};
}

QString nameInComment(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0).trimmed();
    const QString rest = line.mid(2).trimmed();
    return line.startsWith("--"_L1) && rest.startsWith("name:"_L1) ? rest.mid(5).trimmed()
                                                                   : QString();
}

} // namespace sluice::ui
