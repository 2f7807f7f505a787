#include "widgets/shell/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice::ui {

EmptyState::EmptyState(Wording sentence, QWidget *parent)
    : QWidget(parent)
    , m_sentence(std::move(sentence))
    , m_sentenceLabel(new QLabel(this))
    , m_detailLabel(new QLabel(this))
    , m_steps(new QHBoxLayout)
{
    for (QLabel *label : {m_sentenceLabel, m_detailLabel}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_sentenceLabel->setProperty("strong", true);
    m_detailLabel->setProperty("tone", QStringLiteral("dim"));
    m_steps->setSpacing(8);
    m_steps->addStretch();
    m_steps->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 24, 16, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_sentenceLabel);
    layout->addWidget(m_detailLabel);
    layout->addLayout(m_steps);
    layout->addStretch(3);
    keepWorded(this, [this] { retranslate(); });
}

void EmptyState::retranslate()
{
    m_sentenceLabel->setText(m_sentence ? m_sentence() : QString());
    m_detailLabel->setText(m_detail ? m_detail() : QString());
    m_detailLabel->setVisible(!m_detailLabel->text().isEmpty());
    setAccessibleName(m_sentenceLabel->text());
}

void EmptyState::setSentence(Wording sentence)
{
    m_sentence = std::move(sentence);
    retranslate();
}

void EmptyState::setDetail(Wording detail)
{
    m_detail = std::move(detail);
    retranslate();
}

QPushButton *EmptyState::addStep(Wording text)
{
    auto *button = new QPushButton(this);
    keepWorded(button, [button, text = std::move(text)] { button->setText(text()); });
    button->setProperty("primary", m_steps->count() == 2);
    m_steps->insertWidget(m_steps->count() - 1, button);
    return button;
}

} // namespace sluice::ui
