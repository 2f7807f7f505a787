// Looks for text in the cells of a grid that are loaded, from the current one on and around the end, a piece at a time.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace sluice::ui {

class GridView;

class CellFind : public QObject
{
    Q_OBJECT

public:
    explicit CellFind(GridView &grid, QObject *parent = nullptr);

    // Whatever the case of letters. `stays`: the current cell counts too, for text that is still being typed.
    void find(const QString &text, bool backwards, bool stays);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_next.isActive(); }

Q_SIGNALS:
    // The grid has moved there; `wrapped`: around the end.
    void found(bool wrapped);
    // `isPartial`: there are rows that are not loaded.
    void notFound(bool isPartial);

private:
    void goOn();
    [[nodiscard]] bool step(); // to the next cell; false: all were looked at
    [[nodiscard]] bool stepRow();
    [[nodiscard]] std::optional<int> loadedRow(int row); // or the next one
    [[nodiscard]] bool matches() const;

    GridView &m_grid;
    QTimer m_next;
    QString m_text;
    int m_direction = 1;
    int m_row = 0;
    int m_column = 0;
    int m_startRow = 0;
    int m_startColumn = 0;
    bool m_isWrapped = false;
    bool m_isPartial = false;
};

} // namespace sluice::ui
