#include "models/engine/postgres/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <initializer_list>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sluice::postgres {

using namespace std::chrono_literals;

namespace {

// Between fork and exec: only what is safe there.
[[noreturn]] void becomeServer(const Account &account, char *const *arguments, const char *folder,
                               const char *logFile)
{
    const bool root = geteuid() == 0;
    if (root
        && (setgroups(0, nullptr) != 0 || setgid(account.group) != 0
            || setuid(account.user) != 0)) {
        _exit(126);
    }
    prctl(PR_SET_PDEATHSIG, SIGINT);
    // Handlers of ours must not run here: all signals are blocked until now.
    for (const int number : {SIGINT, SIGTERM, SIGQUIT, SIGPIPE, SIGCHLD}) {
        signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    setsid(); // the terminal's Ctrl+C is for us alone
    const int log = open(logFile, O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int null = open("/dev/null", O_RDONLY);
    if (chdir(folder) != 0 || log < 0 || null < 0 || dup2(null, 0) < 0 || dup2(log, 1) < 0
        || dup2(log, 2) < 0) {
        _exit(126);
    }
    execv(arguments[0], arguments);
    _exit(127);
}

} // namespace

Account serverAccount()
{
    if (geteuid() != 0) {
        return {geteuid(), getegid()};
    }
    for (const char *name : {"postgres", "nobody"}) {
        passwd entry{};
        passwd *found = nullptr;
        char buffer[4096];
        if (getpwnam_r(name, &entry, buffer, sizeof buffer, &found) == 0 && found != nullptr) {
            return {entry.pw_uid, entry.pw_gid};
        }
    }
    return {65534, 65534};
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::vector<std::string> &command,
                                                          const std::string &folder,
                                                          const std::string &logFile)
{
    std::unique_ptr<ChildProcess> child(new ChildProcess);
    child->m_thread = std::jthread(
        [raw = child.get(), command, folder, logFile] { raw->live(command, folder, logFile); });
    std::unique_lock lock(child->m_mutex);
    child->m_changed.wait(lock, [&] { return child->m_started; });
    if (child->m_process < 0 || child->m_descriptor < 0) {
        lock.unlock();
        return fail(ErrorKind::Internal, Message::tr("cannot start %1", {command.front()}));
    }
    lock.unlock();
    return child;
}

void ChildProcess::live(const std::vector<std::string> &command, const std::string &folder,
                        const std::string &logFile)
{
    const Account account = serverAccount();
    std::vector<char *> arguments;
    for (const std::string &word : command) {
        arguments.push_back(const_cast<char *>(word.c_str())); // execv's signature lacks the const
    }
    arguments.push_back(nullptr);
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, nullptr); // of this thread, which only waits
    const pid_t process = fork();
    if (process == 0) {
        becomeServer(account, arguments.data(), folder.c_str(), logFile.c_str());
    }
    std::unique_lock lock(m_mutex);
    m_process = process;
    m_descriptor = process < 0 ? -1 : static_cast<int>(syscall(SYS_pidfd_open, process, 0));
    m_started = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_reaped; });
}

Wake ChildProcess::wait(const Waiter &waiter, std::optional<SteadyTime> soft)
{
    if (m_reaped) {
        return Wake::Ready;
    }
    const Wake wake = waiter.wait(m_descriptor, POLLIN, soft);
    if (wake == Wake::Ready) {
        int status = 0;
        waitpid(m_process, &status, 0);
        m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        const std::lock_guard lock(m_mutex);
        m_reaped = true;
    }
    return wake;
}

void ChildProcess::stop()
{
    for (const int signal : {SIGINT, SIGQUIT, SIGKILL}) {
        if (m_process < 0 || m_reaped) {
            return;
        }
        kill(m_process, signal);
        static_cast<void>(wait(Waiter(10s)));
    }
}

ChildProcess::~ChildProcess()
{
    stop();
    {
        const std::lock_guard lock(m_mutex);
        m_reaped = true;
    }
    m_changed.notify_all();
    m_thread.join();
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

} // namespace sluice::postgres
