// Which columns of which table the user hid, moved and resized.
#include "app/settings/preferences.h"

#include "models/item/convert.h"
#include "widgets/connect/target_text.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace sluice::app {

namespace {

const QString kColumns = QStringLiteral("columns");
const QString kOrder = QStringLiteral("order");
const QString kHidden = QStringLiteral("hidden");
const QString kPinned = QStringLiteral("pinned");
const QString kWidths = QStringLiteral("widths");
const QString kLeft = QStringLiteral("left"); // when, in milliseconds since the epoch

// Names can hold what keys of a settings file cannot, and say more of a database than such a file should.
QString keyOf(const engine::ConnectOptions &database, const catalog::QualifiedName &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const std::string &text) {
        hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        hash.addData(QByteArrayView("\0", 1));
    };
    add(database.engine);
    for (const auto &[key, value] : ui::withoutSecrets(database).values) {
        add(key);
        add(value);
    }
    add(table.schema);
    add(table.name);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

ui::ColumnArrangement Preferences::columns(const engine::ConnectOptions &database,
                                           const catalog::QualifiedName &table) const
{
    const QVariantMap stored = m_settings.value(kColumns + u'/' + keyOf(database, table)).toMap();
    ui::ColumnArrangement columns;
    columns.order.order = stored.value(kOrder).toStringList();
    columns.order.hidden = stored.value(kHidden).toStringList();
    columns.order.pinned = stored.value(kPinned).toStringList();
    const QVariantMap widths = stored.value(kWidths).toMap();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        columns.widths[width.key()] = width->toInt();
    }
    return columns;
}

void Preferences::setColumns(const engine::ConnectOptions &database,
                             const catalog::QualifiedName &table,
                             const ui::ColumnArrangement &columns)
{
    const QString key = keyOf(database, table);
    m_settings.beginGroup(kColumns);
    if (columns.isDefault()) {
        m_settings.remove(key);
    } else {
        QVariantMap widths;
        for (auto width = columns.widths.begin(); width != columns.widths.end(); ++width) {
            widths[width.key()] = width.value();
        }
        m_settings.setValue(key, QVariantMap{{kOrder, columns.order.order},
                                             {kHidden, columns.order.hidden},
                                             {kPinned, columns.order.pinned},
                                             {kWidths, widths},
                                             {kLeft, QDateTime::currentMSecsSinceEpoch()}});
    }
    const QStringList keys = m_settings.childKeys();
    if (keys.size() > kArrangedTables) {
        m_settings.remove(*std::ranges::min_element(keys, {}, [this](const QString &other) {
            return m_settings.value(other).toMap().value(kLeft).toLongLong();
        }));
    }
    m_settings.endGroup();
}

} // namespace sluice::app
