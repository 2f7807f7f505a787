#include "widgets/connect/connect_fields.h"

#include "models/item/convert.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace sluice::ui {

using item::toQString;
using item::toStdString;

ConnectFields::ConnectFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_tls(new QComboBox(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addField(
        "host", [] { return tr("Host"); }, [] { return QStringLiteral("localhost"); });
    addField(
        "port", [] { return tr("Port"); }, [] { return QStringLiteral("5432"); });
    addField(
        "dbname", [] { return tr("Database"); }, [] { return tr("as the user"); });
    addField(
        "user", [] { return tr("User"); }, [] { return tr("as on this machine"); });
    QLineEdit *password = addField(
        "password", [] { return tr("Password"); }, [] { return tr("from .pgpass when empty"); });
    password->setEchoMode(QLineEdit::Password);
    for (const char *mode : {"", "disable", "prefer", "require", "verify-ca", "verify-full"}) {
        const QString name = QString::fromLatin1(mode);
        m_tls->addItem(name, name);
    }
    auto *label = new QLabel(this);
    m_form->addRow(label, m_tls);
    connect(m_tls, &QComboBox::activated, this, &ConnectFields::edited);
    keepWorded(m_tls, [this, label] {
        label->setText(tr("TLS"));
        m_tls->setAccessibleName(tr("TLS mode"));
        m_tls->setItemText(0, tr("as the server wants"));
    });
}

QLineEdit *ConnectFields::addField(std::string key, Wording label, Wording placeholder)
{
    auto *name = new QLabel(this);
    auto *field = new QLineEdit(this);
    m_form->addRow(name, field);
    keepWorded(field,
               [name, field, label = std::move(label), placeholder = std::move(placeholder)] {
                   name->setText(label());
                   field->setAccessibleName(label());
                   field->setPlaceholderText(placeholder());
               });
    connect(field, &QLineEdit::textEdited, this, &ConnectFields::edited);
    m_fields.emplace_back(std::move(key), field);
    return field;
}

void ConnectFields::fill(const engine::ConnectOptions &options)
{
    const auto valueOf = [&options](const std::string &key) {
        const auto found = options.values.find(key);
        return found == options.values.end() ? QString() : toQString(found->second);
    };
    for (const auto &[key, field] : m_fields) {
        const bool keep = key == "password" && !options.values.contains(key);
        if (!keep) {
            field->setText(valueOf(key));
        }
    }
    m_tls->setCurrentIndex(std::max(0, m_tls->findData(valueOf("sslmode"))));
}

engine::ConnectOptions ConnectFields::applied(engine::ConnectOptions options) const
{
    const auto set = [&options](const std::string &key, const QString &value) {
        if (value.isEmpty()) {
            options.values.erase(key);
        } else {
            options.values[key] = toStdString(value);
        }
    };
    for (const auto &[key, field] : m_fields) {
        set(key, key == "password" ? field->text() : field->text().trimmed());
    }
    set("sslmode", m_tls->currentData().toString());
    return options;
}

bool ConnectFields::isEmpty() const
{
    return std::all_of(m_fields.begin(), m_fields.end(),
                       [](const auto &entry) { return entry.second->text().isEmpty(); });
}

void ConnectFields::clearPassword()
{
    for (const auto &[key, field] : m_fields) {
        if (key == "password") {
            field->clear();
        }
    }
}

} // namespace sluice::ui
