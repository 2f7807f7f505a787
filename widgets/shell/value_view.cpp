#include "widgets/shell/value_view.h"

#include "models/data/format.h"
#include "models/item/convert.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/json_highlighter.h"
#include "widgets/shell/json_text.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace sluice::ui {

namespace {

constexpr std::size_t kHexLimit = 64U << 10U;
constexpr int kLargestSide = 8192;

bool isPicture(std::string_view bytes)
{
    return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xff\xd8\xff");
}

} // namespace

QString hexDump(std::string_view bytes, std::size_t limit)
{
    QString text;
    for (std::size_t at = 0; at < std::min(bytes.size(), limit); at += 8) {
        const std::string_view line = bytes.substr(at, 8);
        QString hex;
        QString letters;
        for (const char c : line) {
            const auto byte = static_cast<unsigned char>(c);
            hex += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
            letters += byte >= 0x20 && byte < 0x7f ? QChar(char16_t(byte)) : QChar(u'·');
        }
        text += QStringLiteral("%1  %2 %3\n")
                    .arg(at, 4, 16, QLatin1Char('0'))
                    .arg(hex, -24)
                    .arg(letters);
    }
    return text;
}

ValueView::ValueView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_stack(new QStackedLayout)
    , m_text(new QPlainTextEdit(this))
    , m_highlighter(new JsonHighlighter(m_text->document()))
    , m_picture(new QLabel(this))
{
    m_title->setProperty("strong", true);
    m_facts->setProperty("tone", QStringLiteral("dim"));
    m_facts->setProperty("small", true);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(Theme::current().codeFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_picture);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_stack, 1);
    m_stack->setContentsMargins(8, 4, 8, 8);
    keepWorded(this, [this] {
        setAccessibleName(tr("Value of the current cell"));
        m_text->setAccessibleName(tr("Value"));
        m_picture->setAccessibleName(tr("Picture"));
    });
    showNothing();
}

void ValueView::showNothing()
{
    m_title->setText(tr("No cell is selected"));
    m_facts->clear();
    showText({}, Kind::Nothing);
}

void ValueView::showValue(const QString &column, const std::optional<data::CellView> &cell,
                          const catalog::TypeRef &type)
{
    m_title->setText(column);
    m_facts->setText(item::toQString(type.name));
    if (!cell) {
        showText({}, Kind::Nothing);
        return;
    }
    switch (cell->kind) {
    case data::ValueKind::Null:
        showText(QStringLiteral("NULL"), Kind::Nothing);
        return;
    case data::ValueKind::Blob:
        showBlob(*cell);
        return;
    case data::ValueKind::Integer:
    case data::ValueKind::Real:
    case data::ValueKind::Text:
        break;
    }
    const QString text = item::toQString(data::toText(*cell));
    const bool json = looksLikeJson(text);
    showText(json ? prettyJson(text) : text, json ? Kind::Json : Kind::Text);
    if (cell->isCut()) {
        m_facts->setText(
            tr("first %1 of %2 bytes")
                .arg(countText(qint64(cell->bytes.size())), countText(qint64(cell->fullSize))));
    }
}

void ValueView::showText(const QString &text, Kind kind)
{
    m_kind = kind;
    m_highlighter->setActive(kind == Kind::Json);
    m_text->setLineWrapMode(kind == Kind::Text ? QPlainTextEdit::WidgetWidth
                                               : QPlainTextEdit::NoWrap);
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void ValueView::showBlob(const data::CellView &cell)
{
    m_facts->setText(tr("%1 bytes").arg(countText(qint64(cell.fullSize))));
    if (!cell.isCut() && isPicture(cell.bytes) && showPicture(cell)) {
        return;
    }
    showText(hexDump(cell.bytes, kHexLimit), Kind::Hex);
}

bool ValueView::showPicture(const data::CellView &cell)
{
    QByteArray bytes(cell.bytes.data(), static_cast<qsizetype>(cell.bytes.size()));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestSide || size.height() > kLargestSide) {
        return false;
    }
    m_pixmap = QPixmap::fromImage(reader.read());
    if (m_pixmap.isNull()) {
        return false;
    }
    m_kind = Kind::Picture;
    m_facts->setText(tr("%1 × %2 pixels, %3 bytes")
                         .arg(size.width())
                         .arg(size.height())
                         .arg(countText(qint64(cell.fullSize))));
    m_stack->setCurrentWidget(m_picture);
    fitPicture();
    return true;
}

void ValueView::fitPicture()
{
    const QSize room = m_picture->size();
    const bool tooLarge = m_pixmap.width() > room.width() || m_pixmap.height() > room.height();
    m_picture->setPixmap(tooLarge && !room.isEmpty()
                             ? m_pixmap.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                             : m_pixmap);
}

void ValueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_kind == Kind::Picture) {
        fitPicture();
    }
}

QString ValueView::text() const
{
    return m_text->toPlainText();
}

} // namespace sluice::ui
