// The one place that turns an error's kind into sentences for people: what happened, and what to do about it.
#pragma once

#include "models/base/error.h"

#include <QString>

namespace sluice::ui {

// One line, without the server's own words: "The server did not accept the SQL".
[[nodiscard]] QString errorTitle(const Error &error);
// What to do next; the error's own hint wins. May be empty.
[[nodiscard]] QString errorAdvice(const Error &error);
// The server's words, untranslated, with detail lines.
[[nodiscard]] QString errorServerText(const Error &error);

} // namespace sluice::ui
