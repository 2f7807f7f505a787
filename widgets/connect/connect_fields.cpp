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
    , m_tls(new QComboBox(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addField(form, tr("Host"), "host", QStringLiteral("localhost"));
    addField(form, tr("Port"), "port", QStringLiteral("5432"));
    addField(form, tr("Database"), "dbname", tr("as the user"));
    addField(form, tr("User"), "user", tr("as on this machine"));
    QLineEdit *password = addField(form, tr("Password"), "password", tr("from .pgpass when empty"));
    password->setEchoMode(QLineEdit::Password);
    for (const char *mode : {"", "disable", "prefer", "require", "verify-ca", "verify-full"}) {
        const QString name = QString::fromLatin1(mode);
        m_tls->addItem(name.isEmpty() ? tr("as the server wants") : name, name);
    }
    m_tls->setAccessibleName(tr("TLS mode"));
    form->addRow(tr("TLS"), m_tls);
    connect(m_tls, &QComboBox::activated, this, &ConnectFields::edited);
}

QLineEdit *ConnectFields::addField(QFormLayout *form, const QString &label, std::string key,
                                   const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    form->addRow(label, field);
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
