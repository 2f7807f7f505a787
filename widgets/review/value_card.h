// What existing rows get in a column, or how their values change type: asked in place, the answer kept to be changed.
#pragma once

#include "models/base/error.h"
#include "models/migrate/plan.h"

#include <QFrame>

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sluice::ui {

class ValueCard : public QFrame
{
    Q_OBJECT

public:
    explicit ValueCard(migrate::ValueQuestion question, QWidget *parent = nullptr);

    // The expression was given and is not accepted.
    void showFault(const QString &expression, const Error &error);
    [[nodiscard]] bool isFaulty() const { return m_fault.has_value(); }
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void given(const QString &expression); // empty: none any more

private:
    void build();
    void retranslate();
    void give();

    migrate::ValueQuestion m_question;
    std::optional<Error> m_fault;
    QLabel *m_title;
    QLabel *m_reason;
    QLineEdit *m_field;
    QPushButton *m_use;
    QPushButton *m_remove;
    QLabel *m_error;
};

// The key of an answer in migrate::DiffOptions::fills and conversions.
[[nodiscard]] std::string answerPath(const migrate::ValueQuestion &question);
// Those that no value would settle: what is asked is not refused as well.
[[nodiscard]] std::vector<Message> refusalsWithoutQuestion(const migrate::Plan &plan);

} // namespace sluice::ui
