#include "widgets/shell/messages_panel.h"

#include "models/item/convert.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/error_text.h"
#include "widgets/style/theme.h"

#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QTime>

namespace sluice::ui {

namespace {
constexpr int kLines = 5000;
}

MessagesPanel::MessagesPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setMaximumBlockCount(kLines);
    m_stack->addWidget(new EmptyState([] { return tr("No messages yet"); }, this));
    m_stack->addWidget(m_text);
    keepWorded(this, [this] {
        setAccessibleName(tr("Messages"));
        m_text->setAccessibleName(tr("Messages"));
    });
}

void MessagesPanel::append(const QString &message)
{
    write(message, false);
}

void MessagesPanel::append(const Error &error)
{
    QString line = errorTitle(error);
    const QString said = errorServerText(error);
    line += said.isEmpty() ? QString() : QStringLiteral(": ") + said;
    line += error.code.empty() ? QString() : tr(" (code %1)").arg(item::toQString(error.code));
    write(line, true);
}

void MessagesPanel::write(const QString &message, bool isError)
{
    QTextCharFormat format;
    format.setForeground(Theme::current().color(isError ? Token::Removed : Token::Text));
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    if (!m_text->document()->isEmpty()) {
        cursor.insertBlock();
    }
    QTextCharFormat dim;
    dim.setForeground(Theme::current().color(Token::Dim));
    cursor.insertText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")), dim);
    cursor.insertText(message, format);
    m_text->setTextCursor(cursor);
    m_stack->setCurrentWidget(m_text);
}

void MessagesPanel::clear()
{
    m_text->clear();
    m_stack->setCurrentIndex(0);
}

QString MessagesPanel::text() const
{
    return m_text->toPlainText();
}

} // namespace sluice::ui
