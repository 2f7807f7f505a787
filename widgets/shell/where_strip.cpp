#include "widgets/shell/where_strip.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace sluice::ui {

WhereStrip::WhereStrip(QWidget *parent)
    : QFrame(parent)
    , m_word(new QLabel(QStringLiteral("WHERE"), this))
    , m_field(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("whereStrip"));
    setProperty("bar", QStringLiteral("panel"));
    m_word->setFont(Theme::current().codeFont());
    m_word->setProperty("tone", QStringLiteral("dim"));
    m_field->setFont(Theme::current().codeFont());
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_error->setProperty("tone", QStringLiteral("error"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_word, 0, 0);
    layout->addWidget(m_field, 0, 1);
    layout->addWidget(m_error, 1, 1);
    connect(m_field, &QLineEdit::returnPressed, this, &WhereStrip::enter);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_text.isEmpty()) {
            enter();
        }
    });
    keepWorded(this, [this] { retranslate(); });
    hide();
}

void WhereStrip::retranslate()
{
    setAccessibleName(tr("Filter by SQL"));
    m_field->setAccessibleName(tr("WHERE expression"));
    m_field->setPlaceholderText(tr("an expression in SQL; Enter applies it"));
}

void WhereStrip::setText(const QString &text)
{
    m_text = text;
    m_field->setText(text);
    setVisible(!text.isEmpty());
}

void WhereStrip::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void WhereStrip::enter()
{
    setError({});
    m_text = m_field->text().trimmed();
    Q_EMIT entered();
}

void WhereStrip::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_field->setProperty("invalid", !error.isEmpty());
    restyle(m_field);
    if (!error.isEmpty()) {
        show();
    }
}

// Escape closes the strip when it filters by nothing.
bool WhereStrip::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == m_field && isEscape) {
        m_field->setText(m_text);
        setVisible(!m_text.isEmpty());
        parentWidget()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace sluice::ui
