#include "widgets/shell/filter_pill.h"

#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace sluice::ui {

namespace {
constexpr int kCross = 24; // from the right edge
}

FilterPill::FilterPill(const QString &text, const QString &problem, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("pill", true);
    setProperty("active", problem.isEmpty());
    setProperty("invalid", !problem.isEmpty());
    setIcon(ui::icon(QStringLiteral("close"),
                     problem.isEmpty() ? Token::AccentStrong : Token::ChangedText));
    setIconSize({11, 11});
    setLayoutDirection(Qt::RightToLeft); // the cross stands behind
    setAccessibleName(problem.isEmpty() ? tr("Filter: %1").arg(text)
                                        : tr("Filter not applied: %1").arg(text));
    setToolTip(problem.isEmpty() ? tr("Click to change, Delete to remove") : problem);
}

void FilterPill::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void FilterPill::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onCross = event->position().x() > width() - kCross;
    const bool removes =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && onCross);
    if (removes && rect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QPushButton::mouseReleaseEvent(event);
}

} // namespace sluice::ui
