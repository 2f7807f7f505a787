#include "widgets/style/theme.h"

#include "widgets/style/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontMetrics>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

// The resources live in a static archive: naming them here is what links them in. Must stand outside namespaces.
static void loadResources()
{
    Q_INIT_RESOURCE(sluice_files);
}

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kTextSize = 9.5;
constexpr qreal kSmallSize = 8;

// Qt's palette is global in the same way: widgets ask for the look without being handed it.
Theme &installed()
{
    static Theme theme;
    return theme;
}

QFont fontOf(const QStringList &families, qreal size)
{
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(size);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPalette paletteOf(const Theme &theme)
{
    const auto color = [&theme](Token token) { return theme.color(token); };
    QPalette palette(color(Token::Text), color(Token::Side), color(Token::Panel),
                     color(Token::Handle), color(Token::Line), color(Token::Text),
                     color(Token::Text), color(Token::Panel), color(Token::Window));
    palette.setColor(QPalette::AlternateBase, color(Token::Side));
    palette.setColor(QPalette::Highlight, color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    palette.setColor(QPalette::PlaceholderText, color(Token::Faint));
    palette.setColor(QPalette::Link, color(Token::AccentStrong));
    palette.setColor(QPalette::LinkVisited, color(Token::Conflict));
    palette.setColor(QPalette::ToolTipBase, color(Token::Panel));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, color(Token::Faint));
    }
    return palette;
}

} // namespace

Theme Theme::read(Scheme scheme)
{
    loadResources();
    Theme theme;
    theme.m_scheme = scheme;
    QFile file(u":/themes/%1.json"_s.arg(schemeName(scheme)));
    if (!file.open(QIODevice::ReadOnly)) {
        return theme;
    }
    const QJsonObject values = QJsonDocument::fromJson(file.readAll()).object();
    for (std::size_t i = 0; i < theme.m_colors.size(); ++i) {
        theme.m_colors[i] = QColor(values.value(tokenName(static_cast<Token>(i))).toString());
    }
    return theme;
}

const Theme &Theme::current()
{
    Theme &theme = installed();
    if (!theme.color(Token::Text).isValid()) {
        theme = read(Scheme::Light);
    }
    return theme;
}

void Theme::apply(QApplication &application, Scheme scheme, double zoom)
{
    installed() = read(scheme);
    installed().m_zoom = zoom;
    const Theme &theme = installed();
    if (application.style()->objectName().compare(u"fusion"_s, Qt::CaseInsensitive) != 0) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    }
    QApplication::setFont(theme.textFont());
    QApplication::setPalette(paletteOf(theme));
    QToolTip::setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme));
}

Scheme Theme::systemScheme()
{
    // Qt 6.4 has no colour scheme hint; the palette that the platform gave is the next best witness.
    const QPalette palette =
        QApplication::style() ? QApplication::style()->standardPalette() : QPalette();
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor Theme::color(Token token) const
{
    return m_colors.at(static_cast<std::size_t>(token));
}

QFont Theme::textFont() const
{
    return fontOf({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}, kTextSize * m_zoom);
}

QFont Theme::smallFont() const
{
    return fontOf({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}, kSmallSize * m_zoom);
}

QFont Theme::strongFont() const
{
    QFont font = textFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::codeFont() const
{
    QFont font = fontOf({u"JetBrains Mono NL"_s, u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s},
                        kTextSize * m_zoom);
    font.setStyleHint(QFont::Monospace);
    return font;
}

int Theme::scaled(int pixels) const
{
    constexpr double kDesignedRow = 26; // by the fonts at 96 dots an inch
    return qRound(pixels * rowHeight() / kDesignedRow);
}

int Theme::rowHeight() const
{
    return qRound(QFontMetricsF(textFont()).height() * 1.65);
}

int Theme::treeRowHeight() const
{
    return qRound(QFontMetricsF(textFont()).height() * 1.525);
}

namespace {

// A new style sheet is told to every widget.
class HeightKeeper : public QObject
{
public:
    HeightKeeper(QWidget *widget, int pixels)
        : QObject(widget)
        , m_widget(*widget)
        , m_pixels(pixels)
    {
        widget->installEventFilter(this);
        keep();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange) {
            keep();
        }
        return false;
    }

private:
    void keep() { m_widget.setFixedHeight(Theme::current().scaled(m_pixels)); }

    QWidget &m_widget;
    int m_pixels;
};

} // namespace

void keepHeight(QWidget *widget, int pixels)
{
    new HeightKeeper(widget, pixels);
}

void restyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace sluice::ui
