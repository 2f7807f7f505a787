#include "widgets/review/before_after.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <set>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QPlainTextEdit *makeSide(QWidget *parent)
{
    auto *side = new QPlainTextEdit(parent);
    side->setReadOnly(true);
    side->setFont(Theme::current().codeFont());
    side->setLineWrapMode(QPlainTextEdit::NoWrap);
    side->setFrameShape(QFrame::NoFrame);
    side->setTabChangesFocus(true);
    side->document()->setDocumentMargin(10);
    return side;
}

QFrame *makeCard(QLabel *title, QPlainTextEdit *side, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    title->setProperty("strong", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 4, 4);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(side);
    return card;
}

void tintLines(QPlainTextEdit *side, const QPlainTextEdit *other, Token tone)
{
    const QStringList theirs = other->toPlainText().split(u'\n');
    const std::set<QString> known(theirs.begin(), theirs.end());
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = side->document()->begin(); block.isValid(); block = block.next()) {
        if (block.text().isEmpty() || known.contains(block.text())) {
            continue;
        }
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(Theme::current().color(tone));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections << selection;
    }
    side->setExtraSelections(selections);
}

} // namespace

BeforeAfter::BeforeAfter(QWidget *parent)
    : QWidget(parent)
    , m_before(makeSide(this))
    , m_after(makeSide(this))
    , m_beforeTitle(new QLabel(this))
    , m_afterTitle(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeCard(m_beforeTitle, m_before, this), 1);
    layout->addWidget(makeCard(m_afterTitle, m_after, this), 1);
    keepWorded(this, [this] { retranslate(); });
}

void BeforeAfter::retranslate()
{
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
    m_beforeTitle->setText(tr("Before"));
    m_afterTitle->setText(tr("After"));
    m_before->setPlaceholderText(tr("It does not exist yet."));
    m_after->setPlaceholderText(tr("It is gone."));
}

void BeforeAfter::setTexts(const QString &before, const QString &after)
{
    m_before->setPlainText(before);
    m_after->setPlainText(after);
    tint();
}

void BeforeAfter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        tint();
    }
}

void BeforeAfter::tint()
{
    tintLines(m_before, m_after, Token::RemovedTint);
    tintLines(m_after, m_before, Token::AddedTint);
}

} // namespace sluice::ui
