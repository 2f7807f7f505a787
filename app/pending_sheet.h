// The question before pending changes would be left behind: apply them, discard them, or stay. The one modal sheet.
#pragma once

#include <functional>

class QWidget;

namespace sluice::app {

struct PendingAnswers
{
    std::function<void()> apply;
    std::function<void()> discard;
};

void askAboutPending(QWidget *window, int changes, PendingAnswers answers);
// Before a discard that was asked for by itself.
void askToDiscard(QWidget *window, int changes, std::function<void()> discard);

} // namespace sluice::app
