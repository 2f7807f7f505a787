#include "models/engine/postgres/conninfo.h"

#include "models/base/text.h"
#include "models/engine/postgres/pg_handles.h"

#include <algorithm>
#include <cstdlib>

namespace sluice::postgres {

namespace {

// libpq's messages quote the text they could not read, and with it the password: they are never shown.
Failure malformed(bool uri)
{
    if (uri) {
        return fail(ErrorKind::Usage, Message::tr("the PostgreSQL URI is malformed"),
                    Message::tr("Write postgresql://user@host:port/database; special characters in "
                                "a part are percent-encoded (\"@\" as %40, \"/\" as %2F)."));
    }
    return fail(ErrorKind::Usage, Message::tr("the PostgreSQL connection string is malformed"),
                Message::tr("Write keyword=value pairs with a space between them; values with "
                            "spaces in single quotes."));
}

// What libpq fills in by itself: PG… variables, PGSERVICE, compiled defaults.
Keywords defaults()
{
    Keywords keywords;
    const OptionsHandle options(PQconndefaults());
    for (const auto *option = options.get(); option != nullptr && option->keyword != nullptr;
         ++option) {
        if (option->val != nullptr && std::string_view(option->dispchar) != "*") {
            keywords[option->keyword] = option->val;
        }
    }
    return keywords;
}

bool isKnownKeyword(std::string_view word)
{
    const OptionsHandle options(PQconninfoParse("", nullptr));
    for (const auto *option = options.get(); option != nullptr && option->keyword != nullptr;
         ++option) {
        if (word == option->keyword) {
            return true;
        }
    }
    return false;
}

std::string valueOf(const Keywords &keywords, const std::string &name)
{
    const auto found = keywords.find(name);
    return found == keywords.end() ? std::string() : found->second;
}

bool isLocalHost(std::string_view host)
{
    return host.empty() || host.starts_with('/') || host.starts_with('@') || host == "localhost"
           || host == "::1" || host.starts_with("127.");
}

bool userChoseEncryption(const Keywords &keywords)
{
    // A service may choose; libpq reads it, we do not.
    return keywords.contains("sslmode") || keywords.contains("service")
           || keywords.contains("requiressl") || std::getenv("PGSSLMODE") != nullptr
           || std::getenv("PGREQUIRESSL") != nullptr || std::getenv("PGSERVICE") != nullptr;
}

} // namespace

Result<std::optional<Keywords>> parseTarget(std::string_view text)
{
    const bool uri = startsWithIgnoringCase(text, "postgresql://")
                     || startsWithIgnoringCase(text, "postgres://");
    const std::size_t equals = text.find('=');
    if (!uri
        && (equals == std::string_view::npos || !isKnownKeyword(trimmed(text.substr(0, equals))))) {
        return std::nullopt;
    }
    SLUICE_CHECK(loadLibpq());
    std::string whole(text);
    if (uri) {
        const std::size_t colon = whole.find(':');
        whole.replace(0, colon, toLowerAscii(whole.substr(0, colon)));
    }
    char *message = nullptr;
    const OptionsHandle parsed(
        whole.find('\0') == std::string::npos ? PQconninfoParse(whole.c_str(), &message) : nullptr);
    const std::unique_ptr<char, PgFree> owner(message);
    if (!parsed) {
        return malformed(uri);
    }
    Keywords keywords;
    for (const auto *option = parsed.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr) {
            keywords[option->keyword] = option->val;
        }
    }
    // An unescaped "@" in a password makes its tail part of the host.
    if (uri && valueOf(keywords, "host").find('@') != std::string::npos) {
        return malformed(uri);
    }
    return keywords;
}

std::string targetLabel(const std::string &database, const std::string &host,
                        const std::string &port)
{
    std::string label = database + "@" + (host.empty() ? "localhost" : host);
    if (!port.empty() && port != "5432") {
        label += ":" + port;
    }
    return redactSecrets(label);
}

std::string targetLabel(const Keywords &keywords)
{
    if (keywords.contains("service")) {
        return "service=" + valueOf(keywords, "service");
    }
    Keywords all = defaults();
    for (const auto &[name, value] : keywords) {
        all[name] = value;
    }
    const std::string database = valueOf(all, "dbname");
    const std::string host = valueOf(all, "host");
    return targetLabel(database.empty() ? valueOf(all, "user") : database,
                       host.empty() ? valueOf(all, "hostaddr") : host, valueOf(all, "port"));
}

std::string place(const Keywords &keywords)
{
    Keywords all = defaults();
    for (const auto &[name, value] : keywords) {
        all[name] = value;
    }
    std::string text;
    for (const char *name : {"service", "servicefile", "host", "hostaddr", "port", "dbname", "user",
                             "target_session_attrs"}) {
        text += std::string(name) + "=" + redactSecrets(valueOf(all, name)) + "\n";
    }
    return text;
}

bool isLocal(const Keywords &keywords)
{
    Keywords all = keywords.contains("service") ? Keywords() : defaults();
    for (const auto &[name, value] : keywords) {
        all[name] = value;
    }
    if (keywords.contains("service") && !keywords.contains("host")) {
        return false; // not known
    }
    const std::string hosts =
        valueOf(all, "hostaddr").empty() ? valueOf(all, "host") : valueOf(all, "hostaddr");
    std::size_t begin = 0;
    while (begin <= hosts.size()) { // several hosts are separated by commas
        const std::size_t end = std::min(hosts.find(',', begin), hosts.size());
        if (!isLocalHost(std::string_view(hosts).substr(begin, end - begin))) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

Keywords connectKeywords(const engine::ConnectOptions &options)
{
    Keywords keywords = options.values;
    const Keywords ours{{"application_name", "sluice"},
                        {"keepalives_idle", "30"},
                        {"keepalives_interval", "10"},
                        {"keepalives_count", "3"},
                        {"tcp_user_timeout", "30000"}};
    for (const auto &[name, value] : ours) {
        keywords.try_emplace(name, value);
    }
    keywords["client_encoding"] = "UTF8";
    if (!userChoseEncryption(options.values) && !isLocal(options.values)) {
        keywords["sslmode"] = "require"; // libpq's own default falls back to plain text in silence
    }
    return keywords;
}

std::string withoutPassword(std::string message, const Keywords &keywords)
{
    for (const char *name : {"password", "sslpassword"}) {
        const std::string secret = valueOf(keywords, name);
        const bool shown = std::any_of(keywords.begin(), keywords.end(), [&](const auto &entry) {
            return entry.second == secret && entry.first != "password"
                   && entry.first != "sslpassword";
        });
        if (!secret.empty() && !shown) {
            message = replaceAll(std::move(message), secret, "***");
        }
    }
    return redactSecrets(message);
}

} // namespace sluice::postgres
