// Draws a database of the recent list: environment dot, name, its place dim at the right.
#pragma once

#include <QStyledItemDelegate>

namespace sluice::ui {

class RecentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { EnvironmentRole = Qt::UserRole + 1, PlaceRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace sluice::ui
