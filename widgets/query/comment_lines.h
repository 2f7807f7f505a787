// Puts "-- " before the selected lines, or takes it away when all of them have it.
#pragma once

#include "widgets/query/scintilla.h"

namespace sluice::ui {

void toggleLineComments(QsciScintilla &editor);

} // namespace sluice::ui
