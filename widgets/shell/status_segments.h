// The foot of the window: where we are and how careful to be at the left, what was counted and how long it took at the right.
#pragma once

#include "models/engine/connection.h"
#include "widgets/shell/environment.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace sluice::ui {

class StatusSegments : public QWidget
{
    Q_OBJECT

public:
    explicit StatusSegments(QWidget *parent = nullptr);

    void setEnvironment(std::optional<Environment> environment);
    void setFacts(const std::optional<engine::ServerFacts> &facts);
    void setTransaction(std::optional<engine::TransactionState> state);
    void setSchema(const QString &fingerprint);
    void setSelection(const QString &text);
    void setRoundTrip(std::chrono::microseconds duration);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *addSegment(const QString &name);

    std::optional<Environment> m_environment;
    QLabel *m_word;
    QLabel *m_target;
    QLabel *m_access;
    QLabel *m_transaction;
    QLabel *m_schema;
    QLabel *m_selection;
    QLabel *m_roundTrip;
};

} // namespace sluice::ui
