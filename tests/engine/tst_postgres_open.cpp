// Targets and connections: what is recognised, what is refused, and that no password is ever shown.
#include "tests/engine/postgres_fixture.h"

#include "models/engine/postgres/conninfo.h"

#include <QFile>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sluice;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

bool writeFile(const QString &path, const std::string &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) > 0
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

// Sets a variable for one scope.
class Variable
{
public:
    Variable(const char *name, const std::string &value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        qputenv(name, QByteArray::fromStdString(value));
    }
    ~Variable()
    {
        if (m_before.isNull()) {
            qunsetenv(m_name);
        } else {
            qputenv(m_name, m_before);
        }
    }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
    QByteArray m_before;
};

// Accepts no connection: the backlog takes them, and nobody answers.
class SilentServer
{
public:
    SilentServer()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *raw = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket, raw, length) == 0 && listen(m_socket, 5) == 0
            && getsockname(m_socket, raw, &length) == 0) {
            m_port = ntohs(address.sin_port);
        }
    }
    ~SilentServer() { close(m_socket); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;
    [[nodiscard]] std::string target() const
    {
        return "host=127.0.0.1 user=x dbname=x port=" + std::to_string(m_port);
    }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

class TestPostgresOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD",
                                 "PGSERVICE", "PGSSLMODE", "PGPASSFILE", "PGSERVICEFILE"}) {
            qunsetenv(name);
        }
        QVERIFY2(m_cluster.start({.tls = true}), m_cluster.error());
    }

    void targetsAreRecognised_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("ours");
        QTest::addColumn<QString>("label");
        const auto add = [](const char *target, bool ours, const char *label) {
            QTest::newRow(target) << QString::fromUtf8(target) << ours << QString::fromUtf8(label);
        };
        add("postgresql://me:S3CRET@db.example:5433/shop", true, "shop@db.example:5433");
        add("postgres://me@localhost/shop", true, "shop@localhost");
        add("POSTGRESQL://me@localhost/shop", true, "shop@localhost");
        add("postgresql://me@[::1]/shop", true, "shop@::1");
        add("postgresql://me:p%40ss@h/shop?sslmode=disable", true, "shop@h");
        add("postgresql:///shop?host=/run/pg&port=6000", true, "shop@/run/pg:6000");
        add("host=localhost dbname=shop password='S3 CRET'", true, "shop@localhost");
        add("dbname = shop", true, "shop@localhost");
        add("service=books", true, "service=books");
        add("shop.db", false, "");
        add("/tmp/x=y.db", false, "");
        add("sqlite::memory:", false, "");
        add("mysql://x/y", false, "");
        add("", false, "");
    }

    void targetsAreRecognised()
    {
        QFETCH(QString, target);
        QFETCH(bool, ours);
        const auto options = m_engine.recognise(target.toStdString());
        QVERIFY2(options, options ? "" : describe(options.error()).c_str());
        QCOMPARE(options->has_value(), ours);
        if (ours) {
            QTEST(QString::fromStdString(m_engine.label(**options)), "label");
        }
    }

    void malformedTargetsAreRefusedWithoutTheirSecret_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target :
             {"postgresql://me:S3CRET@[::1/shop", "postgresql://me:S3%ZZCRET@host/shop",
              "postgresql://me:a@S3CRET@host/shop", "postgresql://me:S3CRET@host:5432:1/shop?x",
              "postgresql://me@host/shop?nosuch=S3CRET", "postgresql://me:S3CRET@host/x%00y",
              "host=localhost password=a S3CRET", "host=localhost password='S3CRET",
              "host=localhost S3CRET=1", "password=S3 CRET=S3CRET"}) {
            QTest::newRow(target) << QString::fromUtf8(target);
        }
    }

    void malformedTargetsAreRefusedWithoutTheirSecret()
    {
        QFETCH(QString, target);
        const auto options = m_engine.recognise(target.toStdString());
        QVERIFY(!options);
        QCOMPARE(options.error().kind, ErrorKind::Usage);
        const std::string shown = describe(options.error());
        QVERIFY2(shown.find("S3") == std::string::npos && shown.find("CRET") == std::string::npos,
                 shown.c_str());
    }

    void aWrongPasswordIsAnAuthenticationErrorWithoutIt()
    {
        const auto opened = test::openTarget(m_cluster.tcpConninfo() + " password=S3CRET");
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Authentication);
        QCOMPARE(opened.error().code, std::string("28P01"));
        QVERIFY(describe(opened.error()).find("S3CRET") == std::string::npos);
        QVERIFY(opened.error().message.find("password authentication failed") != std::string::npos);
    }

    void aMissingPasswordSaysHowToGiveOne()
    {
        const Variable none("PGPASSFILE", "/nonexistent");
        const auto opened = test::openTarget(m_cluster.tcpConninfo());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Authentication);
        QVERIFY(opened.error().hint.find(".pgpass") != std::string::npos);
    }

    void aMissingDatabaseIsNotFound()
    {
        const auto opened = test::openTarget(m_cluster.conninfo("nowhere"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
        QCOMPARE(opened.error().code, std::string("3D000"));
    }

    void aServerThatIsDownIsUnreachable()
    {
        test::PostgresCluster other;
        QVERIFY2(other.start({.tcp = true}), other.error());
        QVERIFY(test::openTarget(other.conninfo()));
        other.stop();
        const auto bySocket = test::openTarget(other.conninfo());
        QVERIFY(!bySocket);
        QCOMPARE(bySocket.error().kind, ErrorKind::Unreachable);
        const auto byTcp = test::openTarget(other.tcpConninfo() + " password=S3CRET");
        QVERIFY(!byTcp);
        QCOMPARE(byTcp.error().kind, ErrorKind::Unreachable);
        QVERIFY(describe(byTcp.error()).find("S3CRET") == std::string::npos);
    }

    void aSilentServerIsGivenUpInTime()
    {
        const SilentServer server;
        auto options = test::optionsOf(server.target());
        options.connectTimeout = 30ms;
        const auto opened = m_engine.open(options, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Timeout);
    }

    void connectingCanBeStopped()
    {
        const SilentServer server;
        std::stop_source stop;
        stop.request_stop();
        const auto opened =
            m_engine.open(test::optionsOf(server.target()), {.stop = stop.get_token()});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Cancelled);
    }

    void thePasswordFileIsRead()
    {
        const QString file = m_folder.filePath(u"pgpass"_s);
        QVERIFY(writeFile(file, "*:*:*:postgres:" + m_cluster.password() + "\n"));
        const Variable variable("PGPASSFILE", file.toStdString());
        const auto opened = test::openTarget(m_cluster.tcpConninfo());
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
    }

    void aServiceIsFound()
    {
        const QString file = m_folder.filePath(u"services"_s);
        QVERIFY(writeFile(file, "[books]\nhost=127.0.0.1\nport=" + std::to_string(m_cluster.port())
                                    + "\nuser=postgres\ndbname=template1\npassword="
                                    + m_cluster.password() + "\n"));
        const Variable variable("PGSERVICEFILE", file.toStdString());
        const auto opened = test::openTarget("service=books");
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        const auto facts = (*opened)->facts();
        QCOMPARE(facts.target, "template1@127.0.0.1:" + std::to_string(m_cluster.port()));
    }

    void variablesFillWhatTheTargetLeavesOut()
    {
        const Variable host("PGHOST", "127.0.0.1");
        const Variable port("PGPORT", std::to_string(m_cluster.port()));
        const Variable password("PGPASSWORD", m_cluster.password());
        const auto opened = test::openTarget("postgresql://postgres@/postgres");
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
    }

    void encryptionIsShown()
    {
        const std::string login = m_cluster.tcpConninfo() + " password=" + m_cluster.password();
        const auto encrypted = test::openTarget(login + " sslmode=require");
        QVERIFY2(encrypted, encrypted ? "" : describe(encrypted.error()).c_str());
        QVERIFY((*encrypted)->facts().tls.starts_with("TLSv1."));
        const auto plain = test::openTarget(login + " sslmode=disable");
        QVERIFY2(plain, plain ? "" : describe(plain.error()).c_str());
        QCOMPARE((*plain)->facts().tls, std::string("off"));
        const auto socket = test::openTarget(m_cluster.conninfo());
        QVERIFY2(socket, socket ? "" : describe(socket.error()).c_str());
        QCOMPARE((*socket)->facts().tls, std::string());
    }

    void aCertificateNobodyVouchesForIsRefusedWhereOneIsAsked()
    {
        const auto opened =
            test::openTarget(m_cluster.tcpConninfo() + " password=" + m_cluster.password()
                             + " sslmode=verify-full sslrootcert=/nonexistent");
        QVERIFY(!opened);
        QVERIFY(describe(opened.error()).find(m_cluster.password()) == std::string::npos);
    }

    void factsNameTheServer()
    {
        const auto opened = test::openTarget(m_cluster.conninfo());
        QVERIFY(opened);
        const auto facts = (*opened)->facts();
        const std::string version = m_cluster.query("SHOW server_version");
        QCOMPARE(facts.product, "PostgreSQL " + version.substr(0, version.find(' ')));
        QCOMPARE(facts.schema, std::string("public"));
        QVERIFY(!facts.readOnly);
        const std::pair<std::string, std::string> encoding{"encoding", "UTF8"};
        QVERIFY(std::find(facts.details.begin(), facts.details.end(), encoding)
                != facts.details.end());
        QCOMPARE(test::cellOf(**opened, "SHOW application_name"), std::string("sluice"));
        QCOMPARE(test::cellOf(**opened, "SHOW client_encoding"), std::string("UTF8"));
    }

    void readOnlyHolds()
    {
        auto options = test::optionsOf(m_cluster.conninfo());
        options.readOnly = true;
        auto opened = m_engine.open(options, {});
        QVERIFY(opened);
        QVERIFY((*opened)->facts().readOnly);
        const auto made = engine::execute(**opened, {.text = "CREATE TABLE no (id int)"}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::ReadOnly);
    }

    void serversElsewhereMustEncryptUnlessToldOtherwise_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("mode");
        QTest::newRow("elsewhere") << u"postgresql://u@db.example/x"_s << u"require"_s;
        QTest::newRow("told") << u"postgresql://u@db.example/x?sslmode=prefer"_s << u"prefer"_s;
        QTest::newRow("loopback") << u"postgresql://u@127.0.0.1/x"_s << QString();
        QTest::newRow("localhost") << u"postgresql://u@localhost/x"_s << QString();
        QTest::newRow("socket") << u"host=/run/postgresql"_s << QString();
        QTest::newRow("one of two") << u"host=localhost,db.example"_s << u"require"_s;
    }

    void serversElsewhereMustEncryptUnlessToldOtherwise()
    {
        QFETCH(QString, target);
        const auto keywords = postgres::connectKeywords(test::optionsOf(target.toStdString()));
        const auto mode = keywords.find("sslmode");
        QTEST(mode == keywords.end() ? QString() : QString::fromStdString(mode->second), "mode");
    }

private:
    test::PostgresCluster m_cluster;
    postgres::PostgresEngine m_engine;
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestPostgresOpen)
#include "tst_postgres_open.moc"
