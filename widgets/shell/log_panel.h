// Every statement sent to the database, with who sent it, how long it took and what went wrong.
#pragma once

#include "widgets/shell/log_model.h"

#include <QWidget>

class QTableView;

namespace sluice::ui {

class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);

    void append(const engine::SentStatement &sent, session::Lane lane);
    void clear();
    void copySelected() const;
    [[nodiscard]] LogModel *model() const { return m_model; }

private:
    void buildView();

    LogModel *m_model;
    QTableView *m_view;
};

} // namespace sluice::ui
