#include "app/tab_area.h"

#include "app/tab_end.h"
#include "widgets/shell/empty_state.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

namespace sluice::app {

TabArea::TabArea(QWidget *parent)
    : QTabWidget(parent)
    , m_plus(new QToolButton(this))
    , m_empty(new ui::EmptyState(
          [] { return tr("Open a table from the Explorer, or start a query"); }, this))
{
    setDocumentMode(true);
    setMovable(true);
    setUsesScrollButtons(true);
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
    tabBar()->installEventFilter(this);
    m_plus->setIcon(ui::icon(QStringLiteral("plus")));
    m_plus->setFocusPolicy(Qt::NoFocus);
    connect(m_plus, &QToolButton::clicked, this, &TabArea::plusClicked);
    connect(tabBar(), &QTabBar::tabMoved, this, &TabArea::placePlus);
    connect(m_empty->addStep([] { return tr("Go to…"); }), &QPushButton::clicked, this,
            &TabArea::goToWanted);
    connect(m_empty->addStep([] { return tr("New query"); }), &QPushButton::clicked, this,
            &TabArea::plusClicked);
    ui::keepWorded(this, [this] { retranslate(); });
    placeEmpty();
}

void TabArea::retranslate()
{
    setAccessibleName(tr("Tabs"));
    tabBar()->setAccessibleName(tr("Open tabs"));
    m_plus->setAccessibleName(tr("New query"));
    m_plus->setToolTip(tr("New query (%1)").arg(ui::keyText(Qt::CTRL | Qt::Key_T)));
}

void TabArea::open(QWidget *page)
{
    const int index = addTab(page, {});
    showTitle(page);
    connect(page, &QWidget::windowTitleChanged, this, [this, page] { showTitle(page); });
    auto *end = new TabEnd(tabBar());
    tabBar()->setTabButton(index, QTabBar::RightSide, end);
    connect(end, &TabEnd::closeClicked, this, [this, page] { Q_EMIT closeRequested(page); });
    setCurrentIndex(index);
    page->setFocus(Qt::OtherFocusReason);
    placePlus();
}

void TabArea::showTitle(QWidget *page)
{
    QString shown = page->windowTitle();
    setTabText(indexOf(page), shown.replace(u'&', QStringLiteral("&&")));
    placePlus();
}

void TabArea::setPending(QWidget *page, bool pending)
{
    const int index = indexOf(page);
    if (auto *end = qobject_cast<TabEnd *>(tabBar()->tabButton(index, QTabBar::RightSide))) {
        end->setPending(pending);
        // The bar measures its buttons only when one is set.
        tabBar()->setTabButton(index, QTabBar::RightSide, nullptr);
        tabBar()->setTabButton(index, QTabBar::RightSide, end);
        end->show();
        placePlus();
    }
}

void TabArea::close(QWidget *page)
{
    const int index = indexOf(page);
    if (index >= 0) {
        removeTab(index);
        page->deleteLater();
        placePlus();
    }
}

void TabArea::closeAll()
{
    while (count() > 0) {
        QWidget *page = widget(0);
        removeTab(0);
        delete page;
    }
    placePlus();
}

void TabArea::step(int by)
{
    if (count() > 0) {
        setCurrentIndex((currentIndex() + by + count()) % count());
    }
}

void TabArea::placePlus()
{
    const QRect last = count() > 0 ? tabBar()->tabRect(count() - 1) : QRect();
    const QSize size = m_plus->sizeHint();
    const int barHeight = count() > 0 ? last.height() : size.height();
    const int left = std::min(tabBar()->x() + last.right() + 8, width() - size.width() - 4);
    m_plus->setGeometry(left, tabBar()->y() + (barHeight - size.height()) / 2, size.width(),
                        size.height());
    m_plus->raise();
}

void TabArea::placeEmpty()
{
    m_empty->setGeometry(rect());
    m_empty->setVisible(count() == 0);
    m_plus->setVisible(count() > 0);
}

void TabArea::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    placeEmpty();
}

void TabArea::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    placeEmpty();
}

bool TabArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tabBar()
        && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        QTimer::singleShot(0, this, &TabArea::placePlus);
    }
    return QTabWidget::eventFilter(watched, event);
}

void TabArea::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    placePlus();
    placeEmpty();
}

} // namespace sluice::app
