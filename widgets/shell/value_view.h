// One value whole: text, JSON indented, a picture for PNG and JPEG, bytes as hex for any other blob.
#pragma once

#include "models/catalog/type_ref.h"
#include "models/data/value.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QStackedLayout;

namespace sluice::ui {

class JsonHighlighter;

class ValueView : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Nothing, Text, Json, Hex, Picture };

    explicit ValueView(QWidget *parent = nullptr);

    void showNothing();
    void showValue(const QString &column, const std::optional<data::CellView> &cell,
                   const catalog::TypeRef &type);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText(const QString &text, Kind kind);
    void showBlob(const data::CellView &cell);
    [[nodiscard]] bool showPicture(const data::CellView &cell);
    void fitPicture();

    Kind m_kind = Kind::Nothing;
    QLabel *m_title;
    QLabel *m_facts;
    QStackedLayout *m_stack;
    QPlainTextEdit *m_text;
    JsonHighlighter *m_highlighter;
    QLabel *m_picture;
    QPixmap m_pixmap;
};

// "0000  89 50 4e 47 …  .PNG", eight bytes a line.
[[nodiscard]] QString hexDump(std::string_view bytes, std::size_t limit);

} // namespace sluice::ui
