// Something gone and something new that may be the same, asked in place with the evidence; never guessed.
#pragma once

#include "models/migrate/diff.h"

#include <QFrame>

#include <vector>

namespace sluice::ui {

class QuestionCard : public QFrame
{
    Q_OBJECT

public:
    // All about the same object that is gone; most alike first, at least one.
    explicit QuestionCard(const std::vector<migrate::RenameQuestion> &questions,
                          QWidget *parent = nullptr);

Q_SIGNALS:
    // An entry of migrate::DiffOptions::renames: `name` is what it is called now; empty: it is dropped, and what is new is
    // created.
    void answered(const QString &path, const QString &name);
};

} // namespace sluice::ui
