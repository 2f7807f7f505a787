#include "app/selection_feed.h"

#include "models/item/convert.h"
#include "widgets/grid/grid_view.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/status_segments.h"

#include <QLocale>

namespace sluice::app {

namespace {

const QString kDot = QStringLiteral(" · ");

} // namespace

QString decimalText(const std::string &number)
{
    constexpr qsizetype kLongest = 40;
    const QLocale locale;
    QString text = item::toQString(number);
    if (text.size() > kLongest) {
        return text.left(kLongest) + u'…';
    }
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    const qsizetype point = text.indexOf(u'.');
    if (point >= 0) {
        text.replace(point, 1, locale.decimalPoint());
    }
    for (qsizetype at = (point >= 0 ? point : text.size()) - 3; at > first; at -= 3) {
        text.insert(at, locale.groupSeparator());
    }
    return text;
}

SelectionFeed::SelectionFeed(ui::GridView &grid, ui::StatusSegments &status)
    : m_grid(grid)
    , m_status(status)
    , m_summary(grid)
{
    connect(&grid, &ui::GridView::selectionSummaryChanged, this, [this] {
        m_words.clear();
        m_note.clear();
        show();
    });
    connect(&m_summary, &ui::SelectionSummary::summarised, this, &SelectionFeed::showSummary);
    connect(&grid, &ui::GridView::copying, this, [this](qint64 cells, qint64 all) {
        note(tr("copying… %1 of %2 cells (Esc stops)")
                 .arg(ui::countText(cells), ui::countText(all)));
    });
    connect(&grid, &ui::GridView::copied, this, &SelectionFeed::showCopied);
    connect(&grid, &ui::GridView::copyCancelled, this, [this] { note(tr("nothing copied")); });
    show();
}

void SelectionFeed::show()
{
    m_status.setSelection(m_note.isEmpty() ? countText() + m_words : m_note);
}

QString SelectionFeed::countText() const
{
    const std::int64_t rows = m_grid.selection().rowCount();
    const std::int64_t cells = m_grid.selection().cellCount();
    if (cells > 1) {
        return rows > 1 ? tr("%1 cells in %2 rows").arg(ui::countText(cells), ui::countText(rows))
                        : tr("%1 cells").arg(ui::countText(cells));
    }
    return cells == 1 ? tr("1 cell") : QString();
}

void SelectionFeed::showSummary(const data::Summary &summary, bool isPartial)
{
    QStringList parts;
    if (summary.numbers > 0) {
        parts << tr("sum %1").arg(decimalText(summary.sum))
              << tr("average %1").arg(decimalText(summary.average));
    }
    if (!summary.least.empty()) {
        const bool isNumber = summary.numbers > 0;
        const auto words = [isNumber](const std::string &text) {
            return isNumber ? decimalText(text) : item::toQString(text);
        };
        parts << tr("least %1").arg(words(summary.least))
              << tr("greatest %1").arg(words(summary.greatest));
    }
    const QString distinct = ui::countText(summary.distinct);
    parts << (summary.isDistinctCapped ? tr("over %1 distinct") : tr("%1 distinct")).arg(distinct);
    if (summary.nulls > 0) {
        parts << tr("%1 NULL").arg(ui::countText(summary.nulls));
    }
    m_words = kDot + (isPartial ? tr("of loaded rows: ") : QString()) + parts.join(kDot);
    show();
}

void SelectionFeed::showCopied(qint64 cells, bool isCut, qint64 cutValues)
{
    QString text =
        cells == 1 ? tr("1 cell copied") : tr("%1 cells copied").arg(ui::countText(cells));
    if (isCut) {
        text += kDot + tr("more than a clipboard takes: the rest is left out");
    }
    if (cutValues > 0) {
        text += kDot + tr("of long values only the start");
    }
    note(text);
}

void SelectionFeed::note(const QString &text)
{
    m_note = text;
    show();
}

} // namespace sluice::app
