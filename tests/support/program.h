// The program under test, run as a user would: arguments in, output and exit code out.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sluice::test {

struct ProgramResult
{
    int exitCode = -1; // -1: it crashed or did not end within a minute
    QByteArray output;
    QByteArray errors;
};

// Runs SLUICE_PROGRAM; `environment` are NAME=VALUE pairs on top of ours.
[[nodiscard]] ProgramResult runSluice(const QStringList &arguments, const QByteArray &input = {},
                                      const QStringList &environment = {});

} // namespace sluice::test
