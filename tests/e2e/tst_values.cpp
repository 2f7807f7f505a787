// What only a person can say of existing rows is asked in the review, answered by keyboard, and stands in the rows afterwards.
#include "tests/e2e/driven_window.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/sqlite_file.h"
#include "widgets/review/review_tab.h"
#include "widgets/review/value_card.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

const QByteArray kBefore = "CREATE TABLE orders (id INTEGER PRIMARY KEY, total text, note text);"
                           "INSERT INTO orders VALUES (1, '5', NULL), (2, '60', 'fragile');";
const QByteArray kWithRegion = "CREATE TABLE orders (id INTEGER PRIMARY KEY, total text, note text,"
                               " region text NOT NULL);";
const QByteArray kNumbers =
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, total integer[], note text NOT NULL);";

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void init();
    void cleanup();
    void aNewColumnIsFilled_data() { engines(); }
    void aNewColumnIsFilled();
    void whatIsNotAcceptedSaysWhyAndCanBeMended_data() { engines(); }
    void whatIsNotAcceptedSaysWhyAndCanBeMended();
    void anAnswerCanBeTakenBack_data() { engines(); }
    void anAnswerCanBeTakenBack();
    void textThatIsNoExpressionIsNotSent_data() { engines(); }
    void textThatIsNoExpressionIsNotSent();
    void aConversionIsAskedInPlaceOfARefusal();

private:
    static void engines();
    void review(const QByteArray &schema);
    [[nodiscard]] ui::ReviewTab *tab() { return m_driven->page<ui::ReviewTab>(); }
    [[nodiscard]] QList<ui::ValueCard *> cards();
    void waitReady();
    void answer(const QString &expression, int card = 0);
    void apply();
    [[nodiscard]] QStringList rows(const QByteArray &query);

    test::PostgresCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::DrivenWindow> m_driven;
    bool m_isServer = false;
    int m_databases = 0;
};

void TestValues::engines()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void TestValues::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_isServer = false;
    if (qstrcmp(QTest::currentTestFunction(), "aConversionIsAskedInPlaceOfARefusal") == 0) {
        m_isServer = true;
    } else {
        QFETCH(const bool, isServer);
        m_isServer = isServer;
    }
    QString target = m_folder->filePath(u"shop.db"_s);
    if (m_isServer) {
        const std::string name = "values" + std::to_string(++m_databases);
        target = QString::fromStdString(m_cluster.createDatabase(name));
        QVERIFY2(m_cluster.runSql(kBefore.toStdString(), name), m_cluster.error());
    } else {
        QVERIFY(test::SqliteFile(target).run(kBefore));
    }
    m_driven = std::make_unique<test::DrivenWindow>();
    QVERIFY(m_driven->open(target));
}

void TestValues::cleanup()
{
    m_driven.reset();
}

QStringList TestValues::rows(const QByteArray &query)
{
    return m_isServer
               ? QString::fromStdString(
                     m_cluster.query(query.toStdString(), "values" + std::to_string(m_databases)))
                     .split(u'\n')
               : test::SqliteFile(m_folder->filePath(u"shop.db"_s)).rows(query);
}

void TestValues::review(const QByteArray &schema)
{
    QFile file(m_folder->filePath(u"schema.sql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(schema), schema.size());
    file.close();
    m_driven->workbench().reviewSchema(file.fileName());
    waitReady();
}

void TestValues::waitReady()
{
    QTRY_COMPARE_WITH_TIMEOUT(int(tab()->state()), int(ui::ReviewTab::State::Ready), 30'000);
}

QList<ui::ValueCard *> TestValues::cards()
{
    QList<ui::ValueCard *> shown = tab()->findChildren<ui::ValueCard *>();
    shown.removeIf([](const ui::ValueCard *card) { return card->isHidden(); });
    return shown;
}

// By keyboard alone: from the steps back to the card, type, Enter.
void TestValues::answer(const QString &expression, int card)
{
    QLineEdit *field = cards().at(card)->field();
    QVERIFY(field->focusPolicy() & Qt::TabFocus);
    field->setFocus(Qt::TabFocusReason);
    field->selectAll();
    m_driven->type(expression);
    QCOMPARE(field->text(), expression);
    m_driven->press(Qt::Key_Return);
    QTRY_VERIFY(tab()->state() != ui::ReviewTab::State::Loading);
    waitReady();
}

void TestValues::apply()
{
    QCOMPARE(tab()->whyNotApply(), QString());
    m_driven->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(int(tab()->state()), int(ui::ReviewTab::State::Applied), 30'000);
}

void TestValues::aNewColumnIsFilled()
{
    review(kWithRegion);
    QCOMPARE(cards().size(), 1);
    QVERIFY(cards()[0]->accessibleName().contains(u"region"_s));
    QVERIFY(!cards()[0]->field()->accessibleName().isEmpty());
    m_driven->shoot(m_isServer ? u"values-pg"_s : u"values-sqlite"_s, u"asked"_s);
    answer(u"'north ' || id"_s);
    QCOMPARE(cards().size(), 1); // kept, to be changed
    QCOMPARE(cards()[0]->field()->text(), u"'north ' || id"_s);
    m_driven->shoot(m_isServer ? u"values-pg"_s : u"values-sqlite"_s, u"answered"_s);
    apply();
    QCOMPARE(rows("SELECT region FROM orders ORDER BY id"),
             (QStringList{u"north 1"_s, u"north 2"_s}));
}

void TestValues::whatIsNotAcceptedSaysWhyAndCanBeMended()
{
    review(kWithRegion);
    answer(u"upper(nonsense)"_s);
    QVERIFY(cards()[0]->isFaulty());
    QCOMPARE(cards()[0]->field()->text(), u"upper(nonsense)"_s);
    const auto labels = cards()[0]->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"nonsense"_s); }));
    QVERIFY(cards()[0]->field()->hasFocus());
    QVERIFY(!tab()->whyNotApply().isEmpty());
    m_driven->shoot(m_isServer ? u"values-pg"_s : u"values-sqlite"_s, u"fault"_s);
    answer(u"upper('south')"_s);
    QVERIFY(!cards()[0]->isFaulty());
    apply();
    QCOMPARE(rows("SELECT DISTINCT region FROM orders"), QStringList{u"SOUTH"_s});
}

void TestValues::anAnswerCanBeTakenBack()
{
    review(kWithRegion);
    const QString before = tab()->script();
    answer(u"'x'"_s);
    QVERIFY(tab()->script() != before);
    QTest::mouseClick(cards()[0]->findChild<QPushButton *>(u"removeValue"_s), Qt::LeftButton);
    QTRY_VERIFY(tab()->state() != ui::ReviewTab::State::Loading);
    waitReady();
    QCOMPARE(tab()->script(), before);
    QCOMPARE(cards()[0]->field()->text(), QString());
}

void TestValues::textThatIsNoExpressionIsNotSent()
{
    review(kWithRegion);
    for (const QString &text : {u"1); DROP TABLE orders; --"_s, u"'open"_s, u"(1"_s, u"1, 2"_s}) {
        answer(text);
        QVERIFY2(cards()[0]->isFaulty(), qPrintable(text));
    }
    QCOMPARE(rows("SELECT count(*) FROM orders"), QStringList{u"2"_s});
}

void TestValues::aConversionIsAskedInPlaceOfARefusal()
{
    review(kNumbers);
    QCOMPARE(cards().size(), 2); // the type of total, the NULLs of note
    QVERIFY(tab()->findChildren<QWidget *>(u"refusal"_s).isEmpty());
    QVERIFY(!tab()->whyNotApply().isEmpty());
    m_driven->shoot(u"values-pg"_s, u"conversion"_s);
    const int total = cards()[0]->accessibleName().contains(u"total"_s) ? 0 : 1;
    answer(u"ARRAY[total::integer, 0]"_s, total);
    answer(u"'none'"_s, 1 - total);
    apply();
    QCOMPARE(rows("SELECT total, note FROM orders ORDER BY id"),
             (QStringList{u"{5,0}|none"_s, u"{60,0}|fragile"_s}));
}

QTEST_MAIN(TestValues)
#include "tst_values.moc"
