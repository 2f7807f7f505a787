// Texts that mean a PostgreSQL database, as libpq keywords and back to something safe to show.
#pragma once

#include "models/base/result.h"
#include "models/engine/connect_options.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sluice::postgres {

using Keywords = std::map<std::string, std::string>;

// The keywords of a URI, conninfo or service=NAME; nothing for other texts; Usage (without the text) if malformed.
[[nodiscard]] Result<std::optional<Keywords>> parseTarget(std::string_view text);
// Short, without secrets: "shop@localhost:5433", "service=NAME".
[[nodiscard]] std::string targetLabel(const Keywords &keywords);
// The same, of where a connection really went.
[[nodiscard]] std::string targetLabel(const std::string &database, const std::string &host,
                                      const std::string &port);
// Every keyword that says which database is meant and who asks; no secret is one.
[[nodiscard]] std::string place(const Keywords &keywords);
// What libpq is given: our own settings added where the user said nothing.
[[nodiscard]] Keywords connectKeywords(const engine::ConnectOptions &options);
// Socket or loopback: the server is on this machine.
[[nodiscard]] bool isLocal(const Keywords &keywords);
// Takes the password, as written, out of a message.
[[nodiscard]] std::string withoutPassword(std::string message, const Keywords &keywords);

} // namespace sluice::postgres
