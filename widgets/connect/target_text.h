// Secrets in what a user types as a target: found, taken out, never shown.
#pragma once

#include "models/engine/connect_options.h"

#include <QString>

namespace sluice::ui {

// The text without its password: "postgres://ada:secret@db/shop" becomes "postgres://ada@db/shop".
[[nodiscard]] QString withoutPassword(const QString &target);
// The keys whose values must not be stored or shown.
[[nodiscard]] bool isSecretKey(const std::string &key);
[[nodiscard]] engine::ConnectOptions withoutSecrets(engine::ConnectOptions options);

} // namespace sluice::ui
