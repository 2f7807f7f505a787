// Pictures of the window doing its work, for the README and for a machine without a display: every view, light and dark.
#pragma once

#include "app/appearance.h"
#include "models/engine/engine.h"

#include <QString>

namespace sluice::app {

// Writes PNG files into `folder`; the exit code is not 0 when a view did not come.
[[nodiscard]] int renderTour(engine::Engines engines, Preferences &preferences,
                             Appearance &appearance, const QString &folder);

} // namespace sluice::app
