// The foot of the window: where we are and how careful to be at the left, what was counted and how long it took at the right.
#pragma once

#include "models/engine/connection.h"
#include "widgets/shell/environment.h"

#include <QWidget>

#include <chrono>
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
    QLabel *addSegment();
    void retranslate();
    void showFacts();
    void showTransaction();

    std::optional<Environment> m_environment;
    std::optional<engine::ServerFacts> m_facts;
    std::optional<engine::TransactionState> m_state;
    QString m_fingerprint;
    std::optional<std::chrono::microseconds> m_lastTrip;
    QLabel *m_word;
    QLabel *m_target;
    QLabel *m_access;
    QLabel *m_transaction;
    QLabel *m_schema;
    QLabel *m_selection;
    QLabel *m_roundTrip;
};

} // namespace sluice::ui
