// What the window says in the user's language: said when a widget is made, and again when the language changes.
#pragma once

#include <QKeyCombination>
#include <QString>
#include <QWidget>

#include <functional>

namespace sluice::ui {

// A text in the language of the moment; null says nothing.
using Wording = std::function<QString()>;

// Calls `say` now and after each change of language, as long as the widget lives. Parts of the widget that were made
// before have their own words by then.
void keepWorded(QWidget *widget, std::function<void()> say);

// A key as the menus write it: "Ctrl+T", "Strg+T".
[[nodiscard]] QString keyText(QKeyCombination keys);

} // namespace sluice::ui
