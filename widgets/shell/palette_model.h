// What the palette can find, and what of it stands for the letters typed so far, best first.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

#include <vector>

namespace sluice::ui {

struct PaletteEntry
{
    QString text;
    QString aside; // where it belongs: "File", "table"
    QString keys;  // the shortcut, as the desktop writes it
    QString icon;  // of resources/icons; empty: none
    int payload = 0;
    int bonus = 0; // tables before columns
};

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { AsideRole = Qt::UserRole + 1, KeysRole, IconRole, PayloadRole, PositionsRole };
    static constexpr int kShown = 200;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    void search(const QString &pattern);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Hit
    {
        std::size_t entry = 0;
        int score = 0;
        QList<int> positions;
    };

    std::vector<PaletteEntry> m_entries;
    std::vector<Hit> m_hits;
};

} // namespace sluice::ui
