// How well typed letters stand for a name: all in order, better at word starts and in one piece.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sluice::ui {

struct FuzzyMatch
{
    int score = 0;
    QList<int> positions; // UTF-16 units of `text` that were matched, ascending
};

// Nothing when a letter is missing. Letter case does not count; spaces of the pattern are left out.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace sluice::ui
