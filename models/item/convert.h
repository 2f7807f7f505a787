// The only border between UTF-8 std::string and QString.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace sluice::item {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string toStdString(const QString &text)
{
    return text.toStdString();
}

} // namespace sluice::item
