// A field for an expression in SQL that the rows must meet, with the server's objection under it. Hidden until asked for.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace sluice::ui {

class WhereStrip : public QFrame
{
    Q_OBJECT

public:
    explicit WhereStrip(QWidget *parent);

    [[nodiscard]] QString text() const { return m_text; } // as entered last
    void setText(const QString &text);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    void open();
    void setError(const QString &error); // empty: none

Q_SIGNALS:
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void enter();

    QLabel *m_word;
    QLineEdit *m_field;
    QLabel *m_error;
    QString m_text;
};

} // namespace sluice::ui
