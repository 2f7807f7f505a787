// Starts a program on this X display and watches the screen: when the first pixels change, and when the picture is the
// one it settles on. Prints wall milliseconds, CPU, memory and bytes read of the process as one line of JSON.
//   bench_screen [--quiet-ms N] -- PROGRAM ARGUMENT…
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QThread>

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <vector>

namespace {

struct Frame
{
    qint64 at = 0; // milliseconds since the start
    QImage image;
};

struct Usage
{
    double cpuMs = 0;
    double residentMb = 0;
    double readMb = 0;
};

QImage grab()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(
        QImage::Format_RGB32);
}

// Share of pixels that differ.
double difference(const QImage &a, const QImage &b)
{
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto *left = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *right = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        if (std::memcmp(left, right, static_cast<std::size_t>(a.width()) * sizeof(QRgb)) != 0) {
            for (int x = 0; x < a.width(); ++x) {
                differing += left[x] != right[x] ? 1 : 0;
            }
        }
    }
    return static_cast<double>(differing) / (static_cast<double>(a.width()) * a.height());
}

double field(const QByteArray &text, const char *name)
{
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0
                  : text.mid(at + static_cast<qsizetype>(std::strlen(name)))
                        .trimmed()
                        .split(' ')
                        .at(0)
                        .split('\n')
                        .at(0)
                        .split('\t')
                        .at(0)
                        .toDouble();
}

QByteArray procFile(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Usage usageOf(qint64 pid)
{
    const QList<QByteArray> stat = procFile(pid, "stat").split(')').last().trimmed().split(' ');
    const double ticks = stat.size() > 13 ? stat.at(11).toDouble() + stat.at(12).toDouble() : 0;
    return {.cpuMs = ticks * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK)),
            .residentMb = field(procFile(pid, "status"), "VmHWM:") / 1024.0,
            .readMb = field(procFile(pid, "io"), "rchar: ") / 1e6};
}

// Frames that differ from the one before, until nothing much moves for `quietMs`.
std::vector<Frame> watch(const QElapsedTimer &clock, qint64 quietMs)
{
    constexpr double kNoise = 0.0005; // a blinking caret
    constexpr qint64 kLongest = 120'000;
    std::vector<Frame> frames{{.at = clock.elapsed(), .image = grab()}};
    qint64 lastChange = clock.elapsed();
    while (clock.elapsed() < kLongest
           && (frames.size() < 2 || clock.elapsed() - lastChange < quietMs)) {
        const qint64 now = clock.elapsed();
        QImage image = grab();
        if (difference(image, frames.back().image) > kNoise) {
            frames.push_back({.at = now, .image = std::move(image)});
            lastChange = now;
        }
        QThread::msleep(3);
    }
    return frames;
}

// The first moment from which on every frame is the last one, but for one pixel in a hundred.
qint64 settledAt(const std::vector<Frame> &frames)
{
    constexpr double kSame = 0.01;
    qint64 at = frames.back().at;
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        if (difference(frame->image, frames.back().image) > kSame) {
            break;
        }
        at = frame->at;
    }
    return at;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QStringList words = QGuiApplication::arguments().mid(1);
    qint64 quietMs = 2500;
    if (words.value(0) == QStringLiteral("--quiet-ms")) {
        quietMs = words.value(1).toLongLong();
        words = words.mid(2);
    }
    if (words.value(0) != QStringLiteral("--") || words.size() < 2) {
        std::fputs("bench_screen [--quiet-ms N] -- PROGRAM ARGUMENT…\n", stderr);
        return 2;
    }
    grab(); // the first one is slow
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(words.at(1), words.mid(2));
    if (!process.waitForStarted()) {
        std::fprintf(stderr, "cannot start %s\n", qPrintable(words.at(1)));
        return 2;
    }
    const std::vector<Frame> frames = watch(clock, quietMs);
    const Usage usage = usageOf(process.processId());
    std::printf("{\"first_ms\":%lld,\"settled_ms\":%lld,\"cpu_ms\":%.0f,\"peak_mb\":%.1f,\"read_"
                "mb\":%.1f}\n",
                frames.size() > 1 ? frames.at(1).at : -1, settledAt(frames), usage.cpuMs,
                usage.residentMb, usage.readMb);
    process.kill();
    process.waitForFinished();
    return frames.size() > 1 ? 0 : 2;
}
