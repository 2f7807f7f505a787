#include "tests/support/postgres_cluster.h"

#include "tests/support/unprivileged.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

constexpr int kProgramTimeout = 300'000; // milliseconds; loaded machines are slow

QString debianProgram(const QString &name)
{
    QStringList folders;
    const QDir root(u"/usr/lib/postgresql"_s);
    for (const QString &version :
         root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        folders << root.filePath(version + u"/bin"_s);
    }
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

// Of the folder named by SLUICE_TEST_POSTGRES_BIN if there is one; it need not hold more than a server.
QString serverProgram(const QString &name, const ClusterOptions &options)
{
    const QString chosen = qEnvironmentVariable("SLUICE_TEST_POSTGRES_BIN");
    return chosen.isEmpty() || options.debian ? debianProgram(name)
                                              : QDir(chosen).absoluteFilePath(name);
}

int freePort()
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    const bool bound =
        bind(descriptor, raw, length) == 0 && getsockname(descriptor, raw, &length) == 0;
    close(descriptor);
    return bound ? ntohs(address.sin_port) : 0;
}

bool writeFile(const QString &path, const QByteArray &text, QIODevice::OpenMode mode)
{
    QFile file(path);
    return file.open(mode) && file.write(text) == text.size();
}

bool giveAway(const QString &path)
{
    const Account account = databaseAccount();
    return geteuid() != 0
           || chown(QFile::encodeName(path).constData(), account.user, account.group) == 0;
}

std::string quotedName(const std::string &identifier)
{
    return "\"" + QString::fromStdString(identifier).replace(u"\""_s, u"\"\""_s).toStdString()
           + "\"";
}

std::string quotedText(const std::string &text)
{
    return "'" + QString::fromStdString(text).replace(u"'"_s, u"''"_s).toStdString() + "'";
}

std::string databaseWord(const std::string &name)
{
    QString text = QString::fromStdString(name);
    text.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
    return " dbname='" + text.toStdString() + "'";
}

} // namespace

PostgresCluster::PostgresCluster() = default;

PostgresCluster::~PostgresCluster()
{
    if (!m_shared.empty()) {
        while (!m_databases.empty()) {
            static_cast<void>(dropDatabase(m_databases.begin()->first));
        }
    }
    stop();
}

bool PostgresCluster::start(const ClusterOptions &options)
{
    const bool own = options.own || options.tcp || options.tls || options.debian;
    const QByteArray shared = qgetenv("SLUICE_TEST_POSTGRES");
    if (!own && !shared.isEmpty()) {
        m_shared = shared.toStdString();
        return true;
    }
    m_postgres = serverProgram(u"postgres"_s, options);
    return initialise(options) && launch();
}

bool PostgresCluster::initialise(const ClusterOptions &options)
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/sluice-XXXXXX"_s);
    m_password = "test-" + std::to_string(QRandomGenerator::system()->generate());
    const QString secret = path("secret");
    if (!m_folder->isValid() || !giveAway(m_folder->path())
        || !writeFile(secret, QByteArray::fromStdString(m_password), QIODevice::WriteOnly)
        || !giveAway(secret)) {
        m_error = "cannot prepare a temporary folder for the cluster";
        return false;
    }
    if (!run(serverProgram(u"initdb"_s, options),
             {u"-D"_s, path("data"), u"-U"_s, u"postgres"_s, u"-E"_s, u"UTF8"_s,
              u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--auth-local=trust"_s,
              u"--auth-host=scram-sha-256"_s, u"--pwfile="_s + secret})) {
        return false;
    }
    m_port = options.tcp || options.tls ? freePort() : 0;
    QByteArray settings = "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n"
                          "shared_buffers = 32MB\nmax_connections = 60\nautovacuum = off\n"
                          "max_locks_per_transaction = 512\n" // pg_dump locks every table
                          "max_wal_size = 512MB\nlogging_collector = off\ntimezone = 'UTC'\n"
                          "log_timezone = 'UTC'\n";
    settings += options.tls ? "ssl = on\n" : "ssl = off\n";
    if (options.tls && !makeCertificate()) {
        return false;
    }
    return writeFile(path("data/postgresql.conf"), settings, QIODevice::Append);
}

bool PostgresCluster::makeCertificate()
{
    const QString key = path("data/server.key");
    const QString certificate = path("data/server.crt");
    if (!run(QStandardPaths::findExecutable(u"openssl"_s),
             {u"req"_s, u"-new"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-nodes"_s, u"-newkey"_s,
              u"rsa:2048"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, key, u"-out"_s,
              certificate})) {
        return false;
    }
    return QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
}

bool PostgresCluster::launch()
{
    const Account account = databaseAccount();
    m_server.setChildProcessModifier([account] { becomeInChild(account, SIGINT); });
    m_server.setWorkingDirectory(m_folder->path());
    m_server.setStandardInputFile(QProcess::nullDevice());
    m_server.setStandardOutputFile(path("log"));
    m_server.setStandardErrorFile(path("log"), QIODevice::Append);
    QStringList arguments{u"-D"_s,          path("data"), u"-k"_s,
                          m_folder->path(), u"-h"_s,      m_port == 0 ? QString() : u"127.0.0.1"_s};
    if (m_port != 0) {
        arguments << u"-p"_s << QString::number(m_port);
    }
    m_server.start(m_postgres, arguments);
    return waitUntilReady();
}

// The server itself writes "ready" to the eighth line of postmaster.pid.
bool PostgresCluster::waitUntilReady()
{
    const QDeadlineTimer deadline(kProgramTimeout);
    while (!deadline.hasExpired() && m_server.state() != QProcess::NotRunning) {
        QFile file(path("data/postmaster.pid"));
        if (file.open(QIODevice::ReadOnly)
            && file.readAll().split('\n').value(7).startsWith("ready")) {
            return true;
        }
        m_server.waitForFinished(20);
    }
    QFile log(path("log"));
    m_error = "the server did not start: "
              + (log.open(QIODevice::ReadOnly) ? log.readAll() : m_server.errorString().toUtf8());
    return false;
}

void PostgresCluster::stop()
{
    if (m_server.state() == QProcess::NotRunning) {
        return;
    }
    kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(30'000)) {
        kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
        m_server.waitForFinished(30'000);
    }
}

bool PostgresCluster::restart()
{
    return m_folder != nullptr && launch();
}

std::string PostgresCluster::createDatabase(const std::string &name, const std::string &copied)
{
    std::string real = name;
    if (!m_shared.empty()) {
        real += "-" + std::to_string(getpid()) + "-"
                + std::to_string(QRandomGenerator::system()->generate());
    }
    const auto source = m_databases.find(copied);
    const std::string from = source == m_databases.end() ? "template0" : source->second;
    if (!runSql("CREATE DATABASE " + quotedName(real) + " TEMPLATE " + quotedName(from))) {
        return {};
    }
    m_databases[name] = real;
    return conninfo(name);
}

bool PostgresCluster::dropDatabase(const std::string &name)
{
    const auto known = m_databases.find(name);
    if (known == m_databases.end()) {
        return false;
    }
    const std::string real = known->second;
    m_databases.erase(known);
    if (majorVersion() >= 13) {
        return runSql("DROP DATABASE IF EXISTS " + quotedName(real) + " WITH (FORCE)");
    }
    return runSql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                  + quotedText(real) + ";\nDROP DATABASE IF EXISTS " + quotedName(real));
}

int PostgresCluster::majorVersion()
{
    if (m_major == 0) {
        m_major =
            QString::fromStdString(query("SELECT current_setting('server_version_num')")).toInt()
            / 10000;
    }
    return m_major;
}

std::string PostgresCluster::conninfo(const std::string &database) const
{
    const auto known = m_databases.find(database);
    const std::string real = known == m_databases.end() ? database : known->second;
    const std::string server = m_shared.empty() ? "host=" + socketFolder() + " port="
                                                      + std::to_string(m_port == 0 ? 5432 : m_port)
                                                      + " user=postgres"
                                                : m_shared;
    return server + databaseWord(real); // the last word counts
}

std::string PostgresCluster::tcpConninfo(const std::string &database) const
{
    return "host=127.0.0.1 port=" + std::to_string(m_port) + " user=postgres"
           + databaseWord(database);
}

std::string PostgresCluster::socketFolder() const
{
    return m_folder == nullptr ? std::string() : m_folder->path().toStdString();
}

bool PostgresCluster::runSqlFile(const QString &file, const std::string &database)
{
    return run(debianProgram(u"psql"_s),
               {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-f"_s, file, u"-d"_s,
                QString::fromStdString(conninfo(database))});
}

bool PostgresCluster::runSql(const std::string &sql, const std::string &database)
{
    return run(debianProgram(u"psql"_s),
               {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-f"_s, u"-"_s,
                u"-d"_s, QString::fromStdString(conninfo(database))},
               QByteArray::fromStdString(sql));
}

std::string PostgresCluster::query(const std::string &sql, const std::string &database)
{
    return runSql(sql, database) ? m_output.trimmed().toStdString() : std::string();
}

bool PostgresCluster::run(const QString &program, const QStringList &arguments,
                          const QByteArray &input)
{
    QProcess process;
    // psql and openssl run as the server's account, too: their files are then the server's.
    const Account account = databaseAccount();
    const bool reader = program.endsWith(u"psql"_s); // may read files of ours
    process.setChildProcessModifier([account, reader] {
        if (!reader) {
            becomeInChild(account, SIGKILL);
        }
    });
    if (m_folder != nullptr) {
        process.setWorkingDirectory(m_folder->path());
    }
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(kProgramTimeout) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0) {
        m_output = process.readAllStandardOutput();
        return true;
    }
    m_error =
        program.toUtf8() + ": " + process.readAllStandardError() + process.errorString().toUtf8();
    return false;
}

QString PostgresCluster::path(const char *name) const
{
    return m_folder->filePath(QString::fromUtf8(name));
}

} // namespace sluice::test
