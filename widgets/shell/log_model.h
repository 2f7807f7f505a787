// The statements that were sent, oldest first, as rows: time, source, duration, SQL. The oldest go when there are too many.
#pragma once

#include "models/session/session.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>

namespace sluice::ui {

class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Source, Duration, Statement, ColumnCount };
    static constexpr int kCap = 2000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(const engine::SentStatement &sent, session::Lane lane);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    bool event(QEvent *event) override; // of a change of language
    // The whole statement with its error, as it is copied.
    [[nodiscard]] QString fullText(int row) const;

private:
    struct Row
    {
        QDateTime at;
        engine::Origin origin = engine::Origin::User;
        session::Lane lane = session::Lane::Interactive;
        std::chrono::microseconds duration{0};
        QString sql;
        QString error;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;

    std::deque<Row> m_rows;
};

} // namespace sluice::ui
