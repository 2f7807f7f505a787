#include "widgets/review/value_card.h"

#include "models/item/convert.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;
using Asks = migrate::ValueQuestion::Asks;

std::string answerPath(const migrate::ValueQuestion &question)
{
    return "column:" + catalog::displayName(question.column);
}

std::vector<Message> refusalsWithoutQuestion(const migrate::Plan &plan)
{
    std::vector<Message> refusals = plan.refusals;
    std::erase_if(refusals, [&plan](const Message &refusal) {
        return std::ranges::find(plan.values, refusal, &migrate::ValueQuestion::refusal)
               != plan.values.end();
    });
    return refusals;
}

ValueCard::ValueCard(migrate::ValueQuestion question, QWidget *parent)
    : QFrame(parent)
    , m_question(std::move(question))
    , m_title(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_field(new QLineEdit(toQString(m_question.answer), this))
    , m_use(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_error(new QLabel(this))
{
    build();
    setFocusProxy(m_field);
    keepWorded(this, [this] { retranslate(); });
    connect(m_field, &QLineEdit::returnPressed, this, &ValueCard::give);
    connect(m_use, &QPushButton::clicked, this, &ValueCard::give);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT given({}); });
}

void ValueCard::build()
{
    setProperty("card", true);
    setObjectName(u"valueCard"_s);
    for (QLabel *label : {m_title, m_reason, m_error}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setProperty("strong", true);
    m_reason->setProperty("tone", u"dim"_s);
    m_error->setProperty("tone", u"error"_s);
    m_error->hide();
    m_field->setFont(Theme::current().codeFont());
    m_use->setObjectName(u"useValue"_s);
    m_remove->setObjectName(u"removeValue"_s);
    m_remove->setProperty("quiet", true);
    m_remove->setVisible(!m_question.answer.empty());
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_use);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addLayout(row);
    layout->addWidget(m_error);
}

void ValueCard::retranslate()
{
    const QString column = toQString(catalog::displayName(m_question.column));
    const bool isFill = m_question.asks == Asks::Fill;
    m_title->setText(isFill ? tr("What do existing rows get in %1?").arg(column)
                            : tr("How do the values of %1 change their type?").arg(column));
    setAccessibleName(m_title->text());
    m_reason->setText(toQString(m_question.reason));
    m_field->setAccessibleName(isFill ? tr("SQL expression for existing rows of %1").arg(column)
                                      : tr("SQL expression that converts %1").arg(column));
    m_field->setPlaceholderText(
        isFill ? tr("SQL expression, such as 0 or 'none'")
               : tr("SQL expression, such as %1::integer").arg(toQString(m_question.column.part)));
    m_use->setText(tr("Use"));
    m_use->setAccessibleName(tr("Use the expression for %1").arg(column));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the expression for %1").arg(column));
    m_error->setText(m_fault ? toQString(m_fault->message) : QString());
    m_field->setAccessibleDescription(m_error->text());
}

void ValueCard::showFault(const QString &expression, const Error &error)
{
    m_fault = error;
    m_field->setText(expression);
    m_error->show();
    m_remove->show();
    retranslate();
}

void ValueCard::give()
{
    if (const QString expression = m_field->text().trimmed(); !expression.isEmpty()) {
        Q_EMIT given(expression);
    }
}

} // namespace sluice::ui
