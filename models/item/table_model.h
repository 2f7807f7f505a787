// A table of any size with the pending edits laid over it; new rows stand behind the last one.
#pragma once

#include "models/item/cell_source.h"
#include "models/item/column_head.h"
#include "models/item/convert.h"
#include "models/session/browse_table.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>

namespace sluice::item {

class TableModel : public QAbstractTableModel, public CellSource
{
    Q_OBJECT

public:
    // A table or view of the session's catalog. The session outlives the model.
    TableModel(session::Session &session, catalog::QualifiedName name, QObject *parent = nullptr);
    ~TableModel() override;

    [[nodiscard]] const catalog::QualifiedName &table() const { return m_name; }
    [[nodiscard]] bool isRowCountExact() const;
    [[nodiscard]] std::int64_t tableRowCount() const; // without new rows; may pass what int holds
    // What is filtered and sorted by; the rows come anew.
    [[nodiscard]] const sql::RowView &rowView() const { return m_browse->view(); }
    void setRowView(sql::RowView view);
    // All rows as they are shown, of these columns; without changes that are pending.
    [[nodiscard]] Result<sql::Statement> statement(const std::vector<std::string> &columns) const
    {
        return m_browse->statement(columns);
    }
    [[nodiscard]] bool followsIndex() const { return m_browse->followsIndex(); }
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] QString whyNotEditable() const;
    [[nodiscard]] bool isDraft(int row) const { return row >= m_tableRows; }
    // Which row of the change set this is; nothing without a key, or while the row is not here.
    [[nodiscard]] std::optional<data::RowAddress> address(int row) const;
    [[nodiscard]] QString lastError() const { return toQString(m_rejection.reason); }
    void setConflicts(const std::vector<data::RowAddress> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    // EditRole with text (read by the column's type), a QByteArray (a blob) or an invalid value (NULL).
    // False when refused: RejectionRole and lastError() say why.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] std::optional<data::CellView> cellView(int row, int column) const override;
    [[nodiscard]] CellState cellState(int row, int column) const override;
    [[nodiscard]] std::optional<int> nearestLoadedRow(int row, int step) const override;
    [[nodiscard]] const data::ResultColumn &resultColumn(int column) const override;
    void rowsInView(int first, int last) override;

public Q_SLOTS:
    int insertDraft(); // its row; -1 when the table is not editable
    int duplicateRow(int row);
    void deleteRows(const QList<int> &rows); // one step; rows that are not here yet stay
    void revertRow(int row);
    void revertCell(const QModelIndex &index); // of a new row: back to DEFAULT
    bool setNull(const QModelIndex &index);
    // The session's change set is not what it was; cheap when it is.
    void changesChanged();
    void refresh();
    void cancel();

Q_SIGNALS:
    void rowCountExact(bool exact);
    void rowViewChanged();
    void editRejected(int row, int column, const QString &reason);
    void failed(const sluice::Error &error);
    void busyChanged(bool busy);

private:
    struct Rejection
    {
        int row = -1;
        int column = -1;
        Message reason;
    };
    // The pending change of the row asked for last: painting asks for a row's cells one after the other.
    struct Overlay
    {
        int row = -1;
        const data::RowChange *change = nullptr;
        bool conflict = false;
    };

    [[nodiscard]] session::BrowseEvents browseEvents();
    [[nodiscard]] int sortPlace(const QString &column) const;
    void updateRowCount();
    void updateDrafts();
    void rowsArrived(std::int64_t first, std::int64_t last);
    void announce(int first, int last);
    [[nodiscard]] const Overlay &overlay(int row) const;
    [[nodiscard]] const data::RowChange *draft(int row) const;
    bool reject(int row, int column, const Message &reason);
    bool stage(const QModelIndex &index, data::Value value);
    [[nodiscard]] Result<data::Value> read(const QModelIndex &index, const QVariant &value) const;
    [[nodiscard]] std::optional<data::Value> stored(int row, int column) const;
    [[nodiscard]] std::map<std::string, data::Value> storedRow(int row) const;
    [[nodiscard]] Message whyRefused(const QModelIndex &index) const;
    void deleteRow(int row);
    void edited();

    session::Session &m_session;
    catalog::QualifiedName m_name;
    std::unique_ptr<session::BrowseTable> m_browse;
    std::vector<ColumnHead> m_heads;
    std::vector<data::RowAddress> m_drafts; // in the order they were made
    std::set<data::RowAddress> m_conflicts;
    Rejection m_rejection;
    mutable Overlay m_overlay;
    std::uint64_t m_revision = 0; // of the change set as shown
    int m_tableRows = 0;          // as told to views
    int m_firstInView = 0;
    int m_lastInView = 0;
    bool m_exact = false;
    bool m_isWaiting =
        false; // for the first rows of another view: the old ones keep their places until then
};

} // namespace sluice::item
