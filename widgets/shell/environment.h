// How careful to be with a database: chosen by the user, guessed from its name and host, shown by colour, word and icon.
#pragma once

#include "models/engine/connect_options.h"
#include "widgets/style/theme.h"

#include <QString>

namespace sluice::ui {

enum class Environment { Local, Development, Staging, Production };

[[nodiscard]] QString environmentName(Environment environment);
[[nodiscard]] Token environmentToken(Environment environment);
// Files and this machine are Local; a remote host is never guessed to be Local.
[[nodiscard]] Environment guessEnvironment(const engine::ConnectOptions &options);

} // namespace sluice::ui
