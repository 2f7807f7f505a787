#include "widgets/schema/explorer_tree.h"

#include "widgets/schema/explorer_delegate.h"
#include "widgets/style/wording.h"

#include <QMouseEvent>

namespace sluice::ui {

ExplorerTree::ExplorerTree(QWidget *parent)
    : QTreeView(parent)
{
    keepWorded(this, [this] { setAccessibleName(tr("Objects of the database")); });
    setItemDelegate(new ExplorerDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true); // else each of ten thousand rows is measured
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void ExplorerTree::expandHeads()
{
    const std::function<void(const QModelIndex &)> expandUnder = [&](const QModelIndex &parent) {
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (ExplorerDelegate::isHead(index)) {
                expand(index);
                expandUnder(index);
            }
        }
    };
    expandUnder({});
}

void ExplorerTree::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool left = event->button() == Qt::LeftButton;
    const bool onChevron = ExplorerDelegate::chevronArea(visualRect(index), index)
                               .contains(event->position().toPoint());
    if (left && index.isValid() && (ExplorerDelegate::isHead(index) || onChevron)) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    QTreeView::mousePressEvent(event);
}

} // namespace sluice::ui
