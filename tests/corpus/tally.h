// The outcomes of one corpus: a line a case as it ends, the totals, and whether they fell against floor.json.
#pragma once

#include <QStringList>

#include <functional>

namespace sluice::test {

enum class Verdict { Pass, Refuse, Fail };

struct Outcome
{
    Verdict verdict = Verdict::Pass;
    QString reason; // one line; why it was refused or failed
};

[[nodiscard]] Outcome passed();
[[nodiscard]] Outcome refused(const QString &reason);
[[nodiscard]] Outcome failed(const QString &reason);
[[nodiscard]] QString clipped(const QString &text, qsizetype length = 300); // on one line

// floor.json: corpus → {"cases": digest of the cases' names, "passes": at least, "fails": at most}.
// A corpus of other cases has no floor there: it is reported, and cannot fall.
class Tally
{
public:
    explicit Tally(QString corpus);

    // A crash in `body` leaves "fail NAME: crashed" behind before the process ends.
    void run(const QString &name, const std::function<Outcome()> &body);
    // What is there and no case of ours.
    void skip(const QString &name, const QString &reason);
    // Prints the totals (nothing when there was no case); what fell, or "".
    [[nodiscard]] QString finish() const;

private:
    [[nodiscard]] QString digest() const;
    [[nodiscard]] QString fallen() const;

    QString m_corpus;
    QStringList m_names;
    int m_skips = 0;
    int m_passes = 0;
    int m_refusals = 0;
    int m_fails = 0;
};

} // namespace sluice::test
