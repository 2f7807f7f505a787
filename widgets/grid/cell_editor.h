// The editor that opens in a cell: a line, or a list of words for enums and booleans. It reports what the user wants;
// the view stages it.
#pragma once

#include "models/catalog/type_ref.h"

#include <QFrame>
#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sluice::ui {

enum class EditStep { Stay, Down, Up, Right, Left };

class CellEditor : public QFrame
{
    Q_OBJECT

public:
    // Words to choose from open a list; none, a line.
    CellEditor(const QString &text, const QStringList &words, QWidget *parent);

    // The words for a column of this type; empty: any text.
    [[nodiscard]] static QStringList wordsFor(const catalog::TypeRef &type);

    [[nodiscard]] QString text() const;
    // Text typed before the editor was there: replaces what it holds.
    void startWith(const QString &text);
    // Keeps the editor open with a red frame and the reason under it.
    void showRejection(const QString &reason);
    [[nodiscard]] QString rejection() const;
    // At the cell, wider if the text needs it and the viewport has it.
    void placeAt(const QRect &cell, const QRect &viewport);
    void openList();

Q_SIGNALS:
    void stageWanted(sluice::ui::EditStep step);
    void cancelWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLine(const QString &text);
    void buildList(const QString &text, const QStringList &words);
    bool handleKey(QKeyEvent *event);
    void setInvalid(bool invalid);
    [[nodiscard]] QWidget *input() const;

    QLineEdit *m_line = nullptr;
    QComboBox *m_list = nullptr;
    QLabel *m_reason;
    QRect m_cell;
    QRect m_viewport;
};

} // namespace sluice::ui
