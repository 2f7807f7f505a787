// Paints a step of a plan: its section head where one begins, tick, title, hazard chips, reason and how far it has come.
#pragma once

#include <QStyledItemDelegate>

namespace sluice::ui {

class StepDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    // The tick's place inside a row of this rectangle.
    [[nodiscard]] static QRect tickRect(const QRect &row, const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace sluice::ui
