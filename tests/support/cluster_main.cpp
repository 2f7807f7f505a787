// sluice_test_cluster -- command …: runs the command with SLUICE_TEST_POSTGRES naming a throwaway cluster.
#include "tests/support/postgres_cluster.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList command = QCoreApplication::arguments().mid(1);
    if (command.value(0) == QStringLiteral("--")) {
        command.removeFirst();
    }
    if (command.isEmpty()) {
        std::fputs("usage: sluice_test_cluster -- command [arguments]\n", stderr);
        return 2;
    }
    sluice::test::PostgresCluster cluster;
    if (!cluster.start({.own = true})) {
        std::fprintf(stderr, "%s\n", cluster.error());
        return 1;
    }
    std::printf("SLUICE_TEST_POSTGRES=%s\n", cluster.conninfo().c_str());
    std::fflush(stdout);
    qputenv("SLUICE_TEST_POSTGRES", QByteArray::fromStdString(cluster.conninfo()));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit) {
        std::fprintf(stderr, "%s\n", qPrintable(process.errorString()));
        return 1;
    }
    return process.exitCode();
}
