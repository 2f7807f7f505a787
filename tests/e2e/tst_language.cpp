// The language changes while everything is open: what was said in one language is said in the other, all of it.
#include "models/item/table_model.h"
#include "tests/e2e/driven_window.h"
#include "tests/e2e/window_words.h"
#include "tests/support/sqlite_file.h"
#include "widgets/connect/connect_panel.h"
#include "widgets/connect/start_page.h"
#include "widgets/query/query_tab.h"
#include "widgets/review/changes_view.h"
#include "widgets/review/review_tab.h"
#include "widgets/schema/definition_tab.h"
#include "widgets/schema/explorer.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/inspector.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;

namespace {

const QByteArray kShop =
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, fullname TEXT NOT NULL, city TEXT,"
    " initial TEXT GENERATED ALWAYS AS (substr(fullname, 1, 1)));"
    "CREATE INDEX by_city ON customers (city);"
    "CREATE VIEW cities AS SELECT DISTINCT city FROM customers;"
    "CREATE TRIGGER no_hurry AFTER DELETE ON customers BEGIN SELECT 1; END;"
    "CREATE TABLE nothing_yet (id INTEGER PRIMARY KEY);"
    "INSERT INTO customers VALUES (1, 'Ada', 'London'), (2, 'Bob', NULL);";

struct Stage
{
    explicit Stage(const QString &language)
        : path(folder.filePath(u"shop.db"_s))
        , file(path)
        , driven(language)
    {}

    QString schema(const QString &name, const QByteArray &text) const
    {
        QFile out(folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() ? out.fileName()
                                                                                : QString();
    }

    QTemporaryDir folder;
    QString path;
    test::SqliteFile file;
    test::DrivenWindow driven;
};

void openTables(Stage &stage)
{
    app::Workbench &bench = stage.driven.workbench();
    for (const char *name : {"cities", "nothing_yet", "customers"}) {
        bench.openByName(QString::fromLatin1(name));
    }
    auto *customers = stage.driven.page<ui::DataTab>();
    QTRY_VERIFY(customers->model()->cellView(1, 1).has_value());
    QVERIFY(customers->model()->setData(customers->model()->index(0, 1), u"Eve"_s, Qt::EditRole));
    QVERIFY(stage.file.run("UPDATE customers SET fullname = 'Zoe' WHERE id = 1"));
    bench.applyChanges();
    QTRY_VERIFY(stage.driven.page<ui::ChangesView>());
    QCOMPARE(stage.driven.page<ui::ChangesView>()->conflictCount(), 1);
}

void runQuery(Stage &stage, const QString &text)
{
    ui::QueryTab *tab = stage.driven.workbench().newQuery(text);
    tab->runAtCursor();
    QTRY_VERIFY(!tab->isBusy());
}

void openQueries(Stage &stage)
{
    stage.driven.workbench().newQuery();
    for (const char *text : {"SELECT fullname FROM customers ORDER BY id",
                             "CREATE TABLE later (id INTEGER)", "SELECT nonsense FROM nowhere",
                             "DELETE FROM customers", "SELECT :wanted", "-- name: two\nSELECT 2"}) {
        runQuery(stage, QString::fromLatin1(text));
    }
}

void review(Stage &stage, const QString &name, const QByteArray &text, ui::ReviewTab::State end)
{
    stage.driven.workbench().reviewSchema(stage.schema(name, text));
    auto *tab = stage.driven.page<ui::ReviewTab>();
    QTRY_COMPARE_WITH_TIMEOUT(int(tab->state()), int(end), 20'000);
}

void openReviews(Stage &stage)
{
    using State = ui::ReviewTab::State;
    stage.driven.workbench().reviewSchema(QString());
    review(stage, u"asks.sql"_s, QByteArray(kShop).replace("city", "town"), State::Ready);
    review(stage, u"loses.sql"_s, "CREATE TABLE customers (id INTEGER PRIMARY KEY);", State::Ready);
    review(stage, u"broken.sql"_s, "CREATE TABLE (;", State::Failed);
    review(stage, u"same.sql"_s,
           kShop.left(kShop.indexOf("INSERT")) + "CREATE TABLE later (id INTEGER);", State::Equal);
}

void openRest(Stage &stage)
{
    app::Workbench &bench = stage.driven.workbench();
    const catalog::QualifiedName customers{.schema = "main", .name = "customers"};
    const catalog::ObjectId trigger{catalog::ObjectKind::Trigger, customers, "no_hurry"};
    bench.openDefinition(trigger);
    stage.driven.window().inspector()->showObject(bench.session()->catalog(),
                                                  {catalog::ObjectKind::Table, customers, {}});
    bench.showStart(true);
    auto *start = stage.driven.page<ui::StartPage>();
    start->showBusy(Message::tr("Reading the catalog"));
    start->showError({.kind = ErrorKind::Unreachable, .message = "nobody there"});
    start->connectPanel()->setTargetText(u"postgres://ada@db.example/shop"_s);
}

void openEverything(Stage &stage)
{
    QVERIFY(stage.file.run(kShop));
    QVERIFY(stage.driven.open(stage.path));
    for (const auto &open : {openTables, openQueries, openReviews, openRest}) {
        open(stage);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QStringList without(QStringList all, const QStringList &known)
{
    all.removeIf([&known](const QString &line) { return known.contains(line); });
    return all;
}

void isNothing(const QStringList &lines)
{
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenWindowSaysAllOfItInTheOtherLanguage();
    void theExplorerSaysThatNothingMatches();

private:
    QStringList wordsOf(Stage &stage)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return test::wordsOf(&stage.driven.window()).replaceInStrings(stage.folder.path(), u"~"_s);
    }
};

// The oracle is a window that spoke German from the beginning.
void TestLanguage::anOpenWindowSaysAllOfItInTheOtherLanguage()
{
    QStringList german;
    {
        Stage stage(u"de"_s);
        openEverything(stage);
        german = wordsOf(stage);
    }
    Stage stage(u"en"_s);
    openEverything(stage);
    if (QTest::currentTestFailed()) {
        return;
    }
    const QStringList english = wordsOf(stage);
    QVERIFY(without(english, german).size() > 150);
    stage.driven.speak(u"de"_s);
    const QStringList switched = wordsOf(stage);
    isNothing(without(switched, german));
    isNothing(without(german, switched));
    stage.driven.speak(u"en"_s);
    isNothing(without(wordsOf(stage), english));
}

void TestLanguage::theExplorerSaysThatNothingMatches()
{
    Stage stage(u"en"_s);
    QVERIFY(stage.file.run(kShop));
    QVERIFY(stage.driven.open(stage.path));
    stage.driven.window().explorer()->filterField()->setText(u"zzz"_s);
    QVERIFY(!wordsOf(stage).filter(u"Nothing matches “zzz”"_s).isEmpty());
    stage.driven.speak(u"de"_s);
    QVERIFY(wordsOf(stage).filter(u"Nothing matches"_s).isEmpty());
    QVERIFY(!wordsOf(stage).filter(u"„zzz“"_s).isEmpty());
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
