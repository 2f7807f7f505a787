#include "widgets/shell/command_palette.h"

#include "widgets/shell/palette_delegate.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace sluice::ui {

namespace {
constexpr int kWidth = 600;
constexpr int kRows = 12;
constexpr int kTop = 56;
} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"
                                         "QListView::item:hover { background: transparent; }"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setProperty("tone", QStringLiteral("dim"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
    keepWorded(this, [this] { retranslate(); });
}

// What it offers was put together in the language before: it is asked for anew.
void CommandPalette::retranslate()
{
    setAccessibleName(tr("Palette"));
    m_field->setAccessibleName(tr("Find"));
    m_field->setPlaceholderText({});
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing by that name"));
    dismiss();
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries, const QString &placeholder)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_model->setEntries(std::move(entries));
    m_field->setPlaceholderText(placeholder);
    m_field->clear();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible()) {
        return;
    }
    const bool hadKeyboard = m_field->hasFocus();
    hide();
    if (hadKeyboard && m_before) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
}

void CommandPalette::search(const QString &pattern)
{
    m_model->search(pattern);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::place()
{
    const int row = Theme::current().rowHeight() + 2;
    const int rows = std::clamp(m_model->rowCount(), 2, kRows);
    m_list->setFixedHeight(rows * row + 4);
    m_nothing->setFixedHeight(2 * row);
    const int width = std::min(kWidth, parentWidget()->width() - 32);
    resize(width, m_field->sizeHint().height() + rows * row + 28);
    move((parentWidget()->width() - width) / 2, kTop);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0) {
        const int at = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
        m_list->setCurrentIndex(m_model->index(at, 0));
    }
}

void CommandPalette::accept()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        const int payload = current.data(PaletteModel::PayloadRole).toInt();
        dismiss();
        Q_EMIT chosen(payload);
    }
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        step(key == Qt::Key_PageDown ? kRows : -kRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        dismiss();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), parentWidget()->palette().window());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace sluice::ui
