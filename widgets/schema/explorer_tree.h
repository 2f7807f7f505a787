// The tree of the Explorer: its own indentation and chevrons, one click selects, a click on a chevron or head opens and closes.
#pragma once

#include <QTreeView>

namespace sluice::ui {

class ExplorerTree : public QTreeView
{
    Q_OBJECT

public:
    explicit ExplorerTree(QWidget *parent = nullptr);

    // Heads are open unless the user closed them.
    void expandHeads();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
};

} // namespace sluice::ui
