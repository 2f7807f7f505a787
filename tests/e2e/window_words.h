// Every word that a window shows or tells a screen reader: of all its widgets, seen or hidden, found by walking.
#pragma once

#include <QStringList>
#include <QWidget>

namespace sluice::test {

// "Class name: property: text", sorted, each once. Times and numbers stand as "#": they differ from run to run.
[[nodiscard]] QStringList wordsOf(QWidget *window);

} // namespace sluice::test
