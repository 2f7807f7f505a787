// A real schema: read and counted, then planned from nothing, made by that plan's script elsewhere, and read again.
#pragma once

#include "tests/corpus/corpus_database.h"
#include "tests/corpus/tally.h"

#include <QJsonObject>

namespace sluice::test {

// `expected`: how many objects a correct reader finds; kinds that are not read in this version are not compared.
[[nodiscard]] Outcome walkSchema(const Script &script, const QJsonObject &expected,
                                 DatabaseMaker &maker);

} // namespace sluice::test
