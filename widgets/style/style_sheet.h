// The theme as a Qt style sheet: resources/themes/style.qss with @tokens filled in.
#pragma once

#include "widgets/style/theme.h"

#include <QString>

namespace sluice::ui {

// As it stands in the theme files: "accent-tint".
[[nodiscard]] QString tokenName(Token token);
// "light", "dark", "contrast".
[[nodiscard]] QString schemeName(Scheme scheme);
[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace sluice::ui
