#include "models/item/convert.h"

#include <QCoreApplication>

namespace sluice::item {

QString translated(const Message &message)
{
    if (message.pattern().empty()) {
        return toQString(std::string_view(message));
    }
    const QString pattern =
        QCoreApplication::translate("sluice::Message", message.pattern().c_str());
    std::vector<std::string> arguments;
    for (const Message &argument : message.arguments()) {
        arguments.push_back(toStdString(translated(argument)));
    }
    return toQString(filled(toStdString(pattern), arguments));
}

} // namespace sluice::item
