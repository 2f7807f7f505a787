#include "tests/support/program.h"

#include <QProcess>

namespace sluice::test {

ProgramResult runSluice(const QStringList &arguments, const QByteArray &input,
                        const QStringList &environment)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(qEnvironmentVariable("SLUICE_PROGRAM"), arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int kMinute = 60'000;
    const bool ended = process.waitForFinished(kMinute);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const bool isWell = ended && process.exitStatus() == QProcess::NormalExit;
    return {.exitCode = isWell ? process.exitCode() : -1,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

} // namespace sluice::test
