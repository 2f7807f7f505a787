// The look as tokens: code asks for a token, never for a colour. One value a theme, from resources/themes.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

#include <array>

class QApplication;
class QWidget;

namespace sluice::ui {

enum class Scheme { Light, Dark, HighContrast };

enum class Token {
    Window,
    Panel,
    Side,
    Line,
    Hairline,
    Text,
    Dim,
    Faint,
    Accent,
    AccentTint,
    Selection,
    OnAccent,
    Changed,
    ChangedTint,
    Added,
    AddedTint,
    Removed,
    RemovedTint,
    Conflict,
    ConflictTint,
    SqlKeyword,
    SqlString,
    SqlNumber,
    SqlComment,
    Hover,        // under the pointer, pills at rest
    Handle,       // of scroll bars
    AccentStrong, // accent as text on its tint; the primary button under the pointer
    ChangedText,  // changed, as text
    Count,
};

class Theme
{
public:
    [[nodiscard]] static const Theme &current();
    // Sets palette, style, fonts and style sheet of the program; every widget repaints.
    // `zoom` scales fonts and what is measured by them; 1: as designed.
    static void apply(QApplication &application, Scheme scheme, double zoom = 1);
    // What the desktop asks for: its palette's lightness.
    [[nodiscard]] static Scheme systemScheme();

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] int scaled(int pixels) const; // as the fonts are
    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QFont textFont() const;    // Inter 9.5 pt
    [[nodiscard]] QFont smallFont() const;   // Inter 8 pt
    [[nodiscard]] QFont strongFont() const;  // weight 600
    [[nodiscard]] QFont codeFont() const;    // JetBrains Mono 9.5 pt
    [[nodiscard]] int rowHeight() const;     // 26 at 1×, from font metrics
    [[nodiscard]] int treeRowHeight() const; // 24

private:
    static void install(const Theme &theme);
    static Theme read(Scheme scheme);

    Scheme m_scheme = Scheme::Light;
    double m_zoom = 1;
    std::array<QColor, static_cast<std::size_t>(Token::Count)> m_colors;
};

// The style sheet answers to dynamic properties, set before a widget is shown:
// QPushButton   primary | danger | quiet | pill; QToolButton boxed | pill; `active` (bool) lights a pill
// QLabel        tone = dim | faint | accent | ok | warning | error | conflict; small, strong, badge, pill;
//               chip = lock | warning | loss | error | ok | info
// QFrame        bar = true | panel | pending | error; side, panel, card, hairline
// QTabBar       flat (underlined, for panels); QLineEdit invalid
// A widget whose property changes later needs this.
void restyle(QWidget *widget);
// The height as designed, at every size of the fonts.
void keepHeight(QWidget *widget, int pixels);

// A symbolic icon from resources/icons, drawn in the token's colour at any scale.
[[nodiscard]] QIcon icon(const QString &name, Token token = Token::Dim);

} // namespace sluice::ui
