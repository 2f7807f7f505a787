#include "widgets/query/parameter_strip.h"

#include "models/item/convert.h"
#include "models/sql/bind_parameters.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace sluice::ui {

namespace {
constexpr int kFieldWidth = 140;
}

ParameterStrip::ParameterStrip(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("parameterStrip"));
    setProperty("bar", QStringLiteral("panel"));
    m_row->setContentsMargins(12, 6, 12, 6);
    m_row->setSpacing(6);
    m_row->addStretch();
    keepWorded(this, [this] { setAccessibleName(tr("Parameters")); });
    hide();
}

void ParameterStrip::setNames(const std::vector<std::string> &names)
{
    QStringList wanted;
    for (const std::string &name : names) {
        wanted << item::toQString(name);
    }
    if (wanted == m_names) {
        return;
    }
    m_names = wanted;
    m_fields.clear();
    while (m_row->count() > 1) {
        const QLayoutItem *old = m_row->takeAt(0);
        old->widget()->deleteLater();
        delete old;
    }
    for (const QString &name : wanted) {
        addField(name);
    }
    setVisible(!wanted.isEmpty());
}

void ParameterStrip::addField(const QString &name)
{
    const bool isNumber = name.at(0).isDigit();
    auto *label = new QLabel(isNumber ? name : u':' + name, this);
    label->setFont(Theme::current().codeFont());
    label->setTextFormat(Qt::PlainText);
    auto *field = new QLineEdit(m_typed.value(name), this);
    field->setFixedWidth(kFieldWidth);
    keepWorded(field, [field, name] {
        field->setPlaceholderText(tr("NULL"));
        field->setAccessibleName(tr("Value of parameter %1").arg(name));
    });
    label->setBuddy(field);
    connect(field, &QLineEdit::textEdited, this,
            [this, name](const QString &text) { m_typed.insert(name, text); });
    connect(field, &QLineEdit::returnPressed, this, [this, name, field] {
        m_typed.insert(name, field->text());
        Q_EMIT runWanted();
    });
    m_row->insertWidget(m_row->count() - 1, label);
    m_row->insertWidget(m_row->count() - 1, field);
    m_fields.insert(name, field);
}

bool ParameterStrip::askForMissing(const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        const QString key = item::toQString(name);
        QLineEdit *field = m_fields.value(key);
        if (field != nullptr && !m_typed.contains(key)) {
            m_typed.insert(key, QString()); // asked once: running again means NULL
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

std::map<std::string, data::Value> ParameterStrip::values(const std::vector<std::string> &names,
                                                          sql::Flavor flavor) const
{
    std::map<std::string, data::Value> result;
    for (const std::string &name : names) {
        const QString typed = m_typed.value(item::toQString(name));
        result[name] =
            typed.isEmpty() ? data::Value() : sql::parameterValue(item::toStdString(typed), flavor);
    }
    return result;
}

QLineEdit *ParameterStrip::field(const QString &name) const
{
    return m_fields.value(name);
}

} // namespace sluice::ui
