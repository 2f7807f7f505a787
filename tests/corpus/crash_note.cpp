#include "tests/corpus/crash_note.h"

#include <csignal>
#include <unistd.h>

namespace sluice::test {

namespace {

constexpr int kSignals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

// A signal handler is given nothing else to read from.
const char *s_line = nullptr;
volatile std::sig_atomic_t s_length = 0;

void onCrash(int signal)
{
    static_cast<void>(!write(STDOUT_FILENO, s_line, static_cast<std::size_t>(s_length)));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace

CrashNote::CrashNote(const QString &line)
    : m_line(line.toUtf8())
{
    s_line = m_line.constData();
    s_length = static_cast<std::sig_atomic_t>(m_line.size());
    for (const int signal : kSignals) {
        std::signal(signal, onCrash);
    }
}

CrashNote::~CrashNote()
{
    s_length = 0;
}

} // namespace sluice::test
