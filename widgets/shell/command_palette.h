// The box that finds things by a few letters: commands by Ctrl+K, tables and columns by Ctrl+P. Floats inside the window.
#pragma once

#include "widgets/shell/palette_model.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace sluice::ui {

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    // Over the window's upper third, with the keyboard in it.
    void open(std::vector<PaletteEntry> entries, const QString &placeholder);
    void dismiss(); // the keyboard goes back where it was
    [[nodiscard]] PaletteModel *model() const { return m_model; }
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void chosen(int payload);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void search(const QString &pattern);
    void place();
    void step(int rows);
    void accept();
    [[nodiscard]] bool handleKey(int key);

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QPointer<QWidget> m_before;
};

} // namespace sluice::ui
