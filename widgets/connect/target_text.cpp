#include "widgets/connect/target_text.h"

#include <QRegularExpression>

namespace sluice::ui {

QString withoutPassword(const QString &target)
{
    // Up to the last @ before the path: passwords may hold one unescaped.
    static const QRegularExpression inUri(QStringLiteral("(://[^:@/\\s]*):[^/\\s]*@"));
    static const QRegularExpression inConninfo(
        QStringLiteral("(^|[\\s?&])password\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'|[^\\s&]*)\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = target;
    text.replace(inUri, QStringLiteral("\\1@"));
    text.replace(inConninfo, QStringLiteral("\\1"));
    return text;
}

bool isSecretKey(const std::string &key)
{
    return key == "password" || key == "sslpassword";
}

engine::ConnectOptions withoutSecrets(engine::ConnectOptions options)
{
    std::erase_if(options.values, [](const auto &entry) { return isSecretKey(entry.first); });
    return options;
}

} // namespace sluice::ui
