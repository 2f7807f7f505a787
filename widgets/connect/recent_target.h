// A database that was opened before, as it is remembered: everything but secrets.
#pragma once

#include "models/engine/connect_options.h"
#include "widgets/shell/environment.h"

#include <QString>

namespace sluice::ui {

struct RecentTarget
{
    engine::ConnectOptions options; // without password
    QString label;                  // "shop.db", "shop@localhost"
    Environment environment = Environment::Local;

    bool operator==(const RecentTarget &) const = default;
};

} // namespace sluice::ui
