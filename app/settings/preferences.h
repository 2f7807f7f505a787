// What the program remembers between runs, as a plain text file in the platform's folder: look, language, layout, recent databases, columns.
#pragma once

#include "models/catalog/name.h"
#include "widgets/connect/recent_target.h"
#include "widgets/shell/column_arrangement.h"

#include <QByteArray>
#include <QList>
#include <QSettings>

namespace sluice::app {

enum class Look { System, Light, Dark, HighContrast };

class Preferences
{
public:
    static constexpr int kRecent = 12;
    static constexpr int kArrangedTables = 500;

    // The file of this user; tests and tours give their own.
    [[nodiscard]] static QString defaultFile();
    explicit Preferences(const QString &file = defaultFile());

    [[nodiscard]] Look look() const;
    void setLook(Look look);
    [[nodiscard]] int zoom() const; // percent, between 50 and 200
    void setZoom(int percent);
    // "en", "de"; empty: the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray layout() const;
    void setLayout(const QByteArray &geometry, const QByteArray &layout);
    void forgetLayout();

    // Newest first, never with secrets.
    [[nodiscard]] QList<ui::RecentTarget> recent() const;
    void addRecent(ui::RecentTarget target);

    // How the user left the columns of a table of a database; of so many tables, those that were left last.
    [[nodiscard]] ui::ColumnArrangement columns(const engine::ConnectOptions &database,
                                                const catalog::QualifiedName &table) const;
    void setColumns(const engine::ConnectOptions &database, const catalog::QualifiedName &table,
                    const ui::ColumnArrangement &columns);

    // Where catalogs are kept for the next time: the platform's folder, or beside a file of its own.
    [[nodiscard]] QString cacheFolder() const;
    [[nodiscard]] QString file() const { return m_settings.fileName(); }

private:
    void writeRecent(const QList<ui::RecentTarget> &targets);

    QSettings m_settings;
};

} // namespace sluice::app
