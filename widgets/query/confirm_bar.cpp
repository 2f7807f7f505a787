#include "widgets/query/confirm_bar.h"

#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace sluice::ui {

ConfirmBar::ConfirmBar(Wording confirm, QWidget *parent)
    : QFrame(parent)
    , m_words(std::move(confirm))
    , m_question(new QLabel(this))
    , m_confirm(new QPushButton(this))
    , m_dismiss(new QPushButton(this))
{
    setObjectName(QStringLiteral("confirmBar"));
    setProperty("bar", QStringLiteral("pending"));
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(QStringLiteral("warning"), Token::Changed).pixmap(16, 16));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_confirm->setObjectName(QStringLiteral("confirmRun"));
    m_confirm->setProperty("danger", true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(sign);
    row->addWidget(m_question, 1);
    row->addWidget(m_dismiss);
    row->addWidget(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT confirmed();
    });
    connect(m_dismiss, &QPushButton::clicked, this, &ConfirmBar::dismiss);
    keepWorded(this, [this] { retranslate(); });
    hide();
}

void ConfirmBar::retranslate()
{
    m_confirm->setText(m_words());
    m_dismiss->setText(tr("Do not run"));
    m_question->setText(m_asked ? m_asked() : QString());
    setAccessibleName(m_question->text());
}

void ConfirmBar::ask(Wording question)
{
    m_asked = std::move(question);
    retranslate();
    show();
    m_dismiss->setFocus(Qt::OtherFocusReason);
}

void ConfirmBar::dismiss()
{
    if (!isHidden()) {
        hide();
        Q_EMIT dismissed();
    }
}

void ConfirmBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace sluice::ui
