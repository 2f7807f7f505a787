// The only border between UTF-8 std::string and QString.
#pragma once

#include "models/base/message.h"

#include <QString>

#include <concepts>
#include <string>
#include <string_view>

namespace sluice::item {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// In the language of the window.
[[nodiscard]] QString translated(const Message &message);

// What the core says to people crosses the border translated; plain text never is.
template<std::same_as<Message> Text>
[[nodiscard]] QString toQString(const Text &message)
{
    return translated(message);
}

[[nodiscard]] inline std::string toStdString(const QString &text)
{
    return text.toStdString();
}

} // namespace sluice::item
