#include "widgets/shell/fuzzy.h"

namespace sluice::ui {

namespace {

constexpr int kInOnePiece = 6;
constexpr int kWordStart = 8;
constexpr int kStart = 10;

bool startsWord(const QString &text, qsizetype at)
{
    if (at == 0) {
        return true;
    }
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

// Letters in order from `from` on, each as early as possible.
std::optional<QList<int>> positionsFrom(const QString &pattern, const QString &text, qsizetype from)
{
    QList<int> positions;
    qsizetype at = from;
    for (const QChar letter : pattern) {
        if (letter.isSpace()) {
            continue;
        }
        at = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (at < 0) {
            return std::nullopt;
        }
        positions << static_cast<int>(at++);
    }
    return positions;
}

int scoreOf(const QList<int> &positions, const QString &text)
{
    int score = -static_cast<int>(text.size()) / 4;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        score += startsWord(text, positions[i]) ? kWordStart : 0;
        score += i > 0 && positions[i] == positions[i - 1] + 1 ? kInOnePiece : 0;
    }
    score += !positions.isEmpty() && positions.front() == 0 ? kStart : 0;
    return score;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    std::optional<FuzzyMatch> best;
    const QString letters = pattern.trimmed();
    if (letters.isEmpty()) {
        return FuzzyMatch{};
    }
    // Every place the first letter stands is a start worth trying: "it" is better found in order_items' second word.
    for (qsizetype from = text.indexOf(letters[0], 0, Qt::CaseInsensitive); from >= 0;
         from = text.indexOf(letters[0], from + 1, Qt::CaseInsensitive)) {
        const auto positions = positionsFrom(letters, text, from);
        if (!positions) {
            break;
        }
        const int score = scoreOf(*positions, text);
        if (!best || score > best->score) {
            best = FuzzyMatch{score, *positions};
        }
    }
    return best;
}

} // namespace sluice::ui
