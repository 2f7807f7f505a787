// A real PostgreSQL server for a test: a throwaway cluster on a unix socket, or databases of one that the whole run shares.
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>

namespace sluice::test {

struct ClusterOptions
{
    bool own = false; // a cluster of this test alone, even if the run shares one (to stop it, …)
    bool tcp = false; // also a free loopback port with password login; implies own
    bool tls = false; // also TLS with a certificate made on the spot; implies tcp
    bool debian =
        false; // Debian's server even where SLUICE_TEST_POSTGRES_BIN names another; implies own
};

// start() once; everything is stopped and removed by the destructor.
class PostgresCluster
{
public:
    PostgresCluster();
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    // Uses the server named by SLUICE_TEST_POSTGRES (a conninfo) if there is one and the options allow it;
    // an own one is of the programs in SLUICE_TEST_POSTGRES_BIN, or else of Debian's newest.
    [[nodiscard]] bool start(const ClusterOptions &options = {});
    // Fast shutdown; conninfo() then names a server that is down. Only of an own cluster.
    void stop();
    [[nodiscard]] bool restart(); // after stop(), same place

    // A new database and its conninfo; empty on failure. On a shared server its real name differs.
    // Empty, or a copy of another one made here, which nothing may be connected to.
    std::string createDatabase(const std::string &name, const std::string &copied = {});
    // Of those made here; what is left is dropped by the destructor where the server is shared.
    [[nodiscard]] bool dropDatabase(const std::string &name);
    // Of a database made by createDatabase() under that name, or of the administrator's.
    [[nodiscard]] std::string conninfo(const std::string &database = "postgres") const;
    // The same over TCP, without password and sslmode: "host=127.0.0.1 port=… user=postgres dbname=…".
    [[nodiscard]] std::string tcpConninfo(const std::string &database = "postgres") const;
    [[nodiscard]] std::string password() const { return m_password; } // of "postgres", over TCP
    [[nodiscard]] std::string socketFolder() const;                   // empty when shared
    [[nodiscard]] int port() const { return m_port; }                 // TCP; 0: none

    // By psql, stopping at the first error: false, and error() says why.
    [[nodiscard]] bool runSqlFile(const QString &path, const std::string &database = "postgres");
    [[nodiscard]] bool runSql(const std::string &sql, const std::string &database = "postgres");
    // Rows as psql -At prints them, without the last newline; empty on failure, too.
    std::string query(const std::string &sql, const std::string &database = "postgres");
    [[nodiscard]] int majorVersion(); // 0: no answer
    [[nodiscard]] const char *error() const { return m_error.constData(); }

private:
    bool initialise(const ClusterOptions &options);
    bool makeCertificate();
    bool launch();
    bool waitUntilReady();
    bool run(const QString &program, const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QString path(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_folder; // null when shared
    QProcess m_server;
    QString m_postgres;   // the program
    std::string m_shared; // conninfo of the administrator
    std::map<std::string, std::string> m_databases;
    std::string m_password;
    int m_port = 0;
    int m_major = 0; // 0: not asked yet
    QByteArray m_output;
    QByteArray m_error;
};

} // namespace sluice::test
