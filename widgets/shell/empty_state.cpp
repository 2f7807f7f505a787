#include "widgets/shell/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice::ui {

EmptyState::EmptyState(const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(sentence, this))
    , m_detail(new QLabel(this))
    , m_steps(new QHBoxLayout)
{
    setAccessibleName(sentence);
    for (QLabel *label : {m_sentence, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_sentence->setProperty("strong", true);
    m_detail->setProperty("tone", QStringLiteral("dim"));
    m_detail->hide();
    m_steps->setSpacing(8);
    m_steps->addStretch();
    m_steps->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 24, 16, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_sentence);
    layout->addWidget(m_detail);
    layout->addLayout(m_steps);
    layout->addStretch(3);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

QPushButton *EmptyState::addStep(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("primary", m_steps->count() == 2);
    m_steps->insertWidget(m_steps->count() - 1, button);
    return button;
}

} // namespace sluice::ui
