// Draws a node of the Explorer: icon, name, what is dim at the right edge; section heads in small capitals.
#pragma once

#include <QStyledItemDelegate>

namespace sluice::ui {

class ExplorerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static bool isHead(const QModelIndex &index); // of a section or schema
    // Where a click opens and closes the node.
    [[nodiscard]] static QRect chevronArea(const QRect &row, const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace sluice::ui
