// A row that is no longer what it was: original, theirs and mine by column, and which of them is to win.
#pragma once

#include "models/session/commit_changes.h"

#include <QFrame>

namespace sluice::ui {

class ConflictCard : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictCard(const session::Conflict &conflict, QWidget *parent = nullptr);

Q_SIGNALS:
    void mineKept();
    void theirsTaken();

private:
    [[nodiscard]] QWidget *makeColumns(const session::Conflict &conflict);
};

} // namespace sluice::ui
