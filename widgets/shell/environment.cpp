#include "widgets/shell/environment.h"

#include "models/item/convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace sluice::ui {

namespace {

QString valueOf(const engine::ConnectOptions &options, const char *key)
{
    const auto found = options.values.find(key);
    return found == options.values.end() ? QString() : item::toQString(found->second).toLower();
}

bool isThisMachine(const QString &host)
{
    static const QStringList local{QString(), QStringLiteral("localhost"),
                                   QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    return local.contains(host) || host.startsWith(u'/') || host.startsWith(u'@');
}

bool hasAny(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

} // namespace

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Local:
        return QCoreApplication::translate("Environment", "Local");
    case Environment::Development:
        return QCoreApplication::translate("Environment", "Development");
    case Environment::Staging:
        return QCoreApplication::translate("Environment", "Staging");
    case Environment::Production:
        break;
    }
    return QCoreApplication::translate("Environment", "PRODUCTION");
}

Token environmentToken(Environment environment)
{
    switch (environment) {
    case Environment::Local:
    case Environment::Development:
        return Token::Added;
    case Environment::Staging:
        return Token::Changed;
    case Environment::Production:
        break;
    }
    return Token::Removed;
}

Environment guessEnvironment(const engine::ConnectOptions &options)
{
    if (options.engine == "sqlite") {
        return Environment::Local;
    }
    const QString host = valueOf(options, "host") + valueOf(options, "hostaddr");
    const QString text =
        host + u' ' + valueOf(options, "dbname") + u' ' + valueOf(options, "service");
    if (hasAny(text, {QStringLiteral("prod"), QStringLiteral("live")})) {
        return Environment::Production;
    }
    if (hasAny(text, {QStringLiteral("stag"), QStringLiteral("preprod"), QStringLiteral("uat")})) {
        return Environment::Staging;
    }
    if (isThisMachine(host) && valueOf(options, "service").isEmpty()) {
        return Environment::Local;
    }
    if (hasAny(text, {QStringLiteral("dev"), QStringLiteral("test"), QStringLiteral(".local")})) {
        return Environment::Development;
    }
    return Environment::Production;
}

} // namespace sluice::ui
