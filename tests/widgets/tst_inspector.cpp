// The Inspector over rows of a real SQLite table: the record, JSON for reading, pictures and bytes; and where secrets go.
#include "models/item/row_form_model.h"
#include "models/item/table_model.h"
#include "models/session/load_catalog.h"
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"
#include "widgets/connect/target_text.h"
#include "widgets/shell/environment.h"
#include "widgets/shell/error_text.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/json_text.h"
#include "widgets/shell/value_view.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Light); }
    void init();
    void cleanup();
    void rowIsShownAsAForm();
    void jsonIsIndentedWithItsDigitsKept();
    void pictureIsShown();
    void otherBytesAreHex();
    void editsAreSeenAtOnce();
    void passwordsLeaveTheTargetText_data();
    void passwordsLeaveTheTargetText();
    void remoteHostIsNeverLocal();
    void everyErrorKindHasASentence();

private:
    QModelIndex cell(const QString &column) const;

    QTemporaryDir m_folder;
    sqlite::SqliteEngine m_engine;
    std::vector<const engine::Engine *> m_engines{&m_engine};
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<item::TableModel> m_model;
    std::unique_ptr<ui::Inspector> m_inspector;
};

void TestInspector::init()
{
    const QString path = m_folder.filePath(u"inspect.db"_s);
    QFile::remove(path);
    QByteArray png;
    QBuffer buffer(&png);
    QImage image(12, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(&buffer, "PNG"));
    test::SqliteFile file(path);
    QVERIFY(
        file.run("CREATE TABLE t (id INTEGER PRIMARY KEY, meta JSON, photo BLOB, raw BLOB);"
                 "INSERT INTO t VALUES (1, '{\"n\":1.10,\"tags\":[\"a\",\"b\"],\"none\":{}}', x'"
                 + png.toHex() + "', x'00ff41');"));
    m_session = std::make_unique<session::Session>(
        m_engines, engine::Target{&m_engine, test::sqliteOptions(path.toStdString())},
        [this](std::function<void()> function) {
            QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
        });
    session::loadCatalog(*m_session);
    QTRY_VERIFY(m_session->catalog());
    m_model = std::make_unique<item::TableModel>(*m_session, catalog::QualifiedName{"main", "t"});
    m_model->rowsInView(0, 10);
    QTRY_VERIFY(m_model->cellView(0, 0).has_value());
    m_inspector = std::make_unique<ui::Inspector>();
}

void TestInspector::cleanup()
{
    m_inspector.reset();
    m_model.reset();
    m_session.reset();
}

QModelIndex TestInspector::cell(const QString &column) const
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole) == column) {
            return m_model->index(0, i);
        }
    }
    return {};
}

void TestInspector::rowIsShownAsAForm()
{
    m_inspector->showCell(cell(u"id"_s));
    item::RowFormModel *form = m_inspector->rowForm();
    QCOMPARE(form->rowCount(), 4);
    QCOMPARE(form->index(1, item::RowFormModel::NameColumn).data().toString(), u"meta"_s);
    m_inspector->clear();
    QCOMPARE(form->row(), -1);
}

void TestInspector::jsonIsIndentedWithItsDigitsKept()
{
    m_inspector->showCell(cell(u"meta"_s));
    QCOMPARE(m_inspector->valueView()->kind(), ui::ValueView::Kind::Json);
    QCOMPARE(m_inspector->valueView()->text(),
             u"{\n  \"n\": 1.10,\n  \"tags\": [\n    \"a\",\n    \"b\"\n  ],\n  \"none\": {}\n}"_s);
    QCOMPARE(ui::prettyJson(u"{broken"_s), u"{broken"_s);
}

void TestInspector::pictureIsShown()
{
    m_inspector->showCell(cell(u"photo"_s));
    QCOMPARE(m_inspector->valueView()->kind(), ui::ValueView::Kind::Picture);
}

void TestInspector::otherBytesAreHex()
{
    m_inspector->showCell(cell(u"raw"_s));
    QCOMPARE(m_inspector->valueView()->kind(), ui::ValueView::Kind::Hex);
    QVERIFY(m_inspector->valueView()->text().startsWith(u"0000  00 ff 41"_s));
}

void TestInspector::editsAreSeenAtOnce()
{
    const QModelIndex meta = cell(u"meta"_s);
    m_inspector->showCell(meta);
    QVERIFY(m_model->setData(meta, u"{\"new\":true}"_s, Qt::EditRole));
    QVERIFY(m_inspector->valueView()->text().contains(u"\"new\": true"_s));
}

void TestInspector::passwordsLeaveTheTargetText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("uri") << u"postgres://ada:s3cr3t@db/shop"_s;
    QTest::newRow("uri with @ in it") << u"postgres://ada:s3cr@3t@db/shop"_s;
    QTest::newRow("conninfo") << u"host=db password=s3cr3t user=ada"_s;
    QTest::newRow("quoted conninfo") << u"host=db password='s3cr 3t' user=ada"_s;
    QTest::newRow("uri parameter") << u"postgres://db/shop?password=s3cr3t&user=ada"_s;
}

void TestInspector::passwordsLeaveTheTargetText()
{
    QFETCH(QString, typed);
    const QString safe = ui::withoutPassword(typed);
    QVERIFY2(!safe.contains(u"s3cr"_s) && !safe.contains(u"3t"_s), qPrintable(safe));
    QVERIFY(safe.contains(u"db"_s) && safe.contains(u"ada"_s));
    engine::ConnectOptions options{.engine = "postgresql",
                                   .values = {{"host", "db"}, {"password", "s3cr3t"}}};
    QVERIFY(!ui::withoutSecrets(options).values.contains("password"));
}

void TestInspector::remoteHostIsNeverLocal()
{
    const auto guess = [](const char *host) {
        return ui::guessEnvironment({.engine = "postgresql", .values = {{"host", host}}});
    };
    QCOMPARE(guess("localhost"), ui::Environment::Local);
    QCOMPARE(guess("db1.example.com"), ui::Environment::Production);
    QCOMPARE(guess("staging.example.com"), ui::Environment::Staging);
    QCOMPARE(guess("dev.example.com"), ui::Environment::Development);
}

void TestInspector::everyErrorKindHasASentence()
{
    QSet<QString> titles;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        titles << ui::errorTitle({.kind = static_cast<ErrorKind>(kind)});
    }
    QCOMPARE(titles.size(), static_cast<int>(ErrorKind::Internal) + 1);
    QCOMPARE(ui::errorAdvice({.kind = ErrorKind::Busy, .hint = "ours"}), u"ours"_s);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
