#include "app/cli/command_line.h"

#include "models/base/text.h"

#include <algorithm>
#include <iostream>

namespace sluice::app {

namespace {

// The line of the statement in which the error stands, and a caret below it.
void printPosition(const Error &error)
{
    const std::string_view text = error.statement;
    if (!error.position || *error.position > text.size()) {
        return;
    }
    const std::size_t at = *error.position;
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    const auto number = std::count(text.begin(), text.begin() + static_cast<long>(begin), '\n') + 1;
    const std::string head = "line " + std::to_string(number) + ": ";
    const auto characters =
        std::count_if(line.begin(), line.begin() + static_cast<long>(at - begin),
                      [](char c) { return (c & 0xC0) != 0x80; });
    std::cerr << head << redactSecrets(line) << "\n"
              << std::string(head.size() + static_cast<std::size_t>(characters), ' ') << "^\n";
}

} // namespace

int printError(const Error &error)
{
    Error head = error;
    head.detail.clear();
    head.hint.clear();
    std::cerr << "sluice: " << describe(head) << "\n";
    printPosition(error);
    for (const std::string &line : {error.detail, error.hint}) {
        if (!line.empty()) {
            std::cerr << line << "\n";
        }
    }
    return kExitError;
}

} // namespace sluice::app
