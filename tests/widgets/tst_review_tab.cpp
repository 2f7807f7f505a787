// A schema reviewed and applied through its tab, rows through theirs: seen by the widgets, checked past all our code.
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/item/plan_model.h"
#include "models/session/load_catalog.h"
#include "models/session/session.h"
#include "tests/support/sqlite_file.h"
#include "widgets/review/changes_view.h"
#include "widgets/review/conflict_card.h"
#include "widgets/review/pending_bar.h"
#include "widgets/review/question_card.h"
#include "widgets/review/review_tab.h"
#include "widgets/shell/error_panel.h"
#include "widgets/shell/key_button.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kShop =
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, fullname TEXT NOT NULL, city TEXT);"
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES "
    "customers (id), total NUMERIC NOT NULL, old_region TEXT);"
    "INSERT INTO customers VALUES (1,'Ada Byron','London'),(2,'Bob Lee',NULL),(3,'Eve','Paris');"
    "INSERT INTO orders VALUES (10,1,5,'north'),(11,3,6,NULL);";

// Queued on the window's thread, as the program does it.
session::Post queuedOn(QObject *context)
{
    return [context](std::function<void()> function) {
        QMetaObject::invokeMethod(context, std::move(function), Qt::QueuedConnection);
    };
}

} // namespace

class TestReviewTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPlanIsShownAndApplied();
    void dataLossMustBeTickedFirst();
    void aRenameIsAskedNotGuessed();
    void equalSchemasSaySo();
    void anErrorNamesFileAndLine();
    void aFailingStepChangesNothing();
    void cancelGoesBackToTheChoice();
    void theTabMayGoWhileItLoads();
    void copyTakesTheWholeScript();
    void pendingRowsAreCounted();
    void aConflictIsSettledByKeepingMine();
    void aConflictIsSettledByTakingTheirs();
    void looksRightInBothThemes();

private:
    QString schema(const QByteArray &text);
    std::unique_ptr<ui::ReviewTab> review(const QByteArray &text);
    void tickAll(ui::ReviewTab &tab);
    [[nodiscard]] Result<session::CommitReport> commit();
    void stage();
    void save(QWidget &widget, const QString &name);

    sqlite::SqliteEngine m_sqlite;
    std::vector<const engine::Engine *> m_engines{&m_sqlite};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::SqliteFile> m_file;
    std::unique_ptr<session::Session> m_session;
};

void TestReviewTab::init()
{
    ui::Theme::apply(*qApp, ui::Scheme::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"shop.db"_s);
    m_file = std::make_unique<test::SqliteFile>(path);
    QVERIFY2(m_file->run(kShop), m_file->error());
    m_session = std::make_unique<session::Session>(
        engine::Engines(m_engines),
        engine::Target{&m_sqlite, {.engine = "sqlite", .values = {{"path", path.toStdString()}}}},
        queuedOn(this));
    (void)session::loadCatalog(*m_session);
    QTRY_VERIFY(m_session->catalog() != nullptr);
}

void TestReviewTab::cleanup()
{
    m_session.reset();
    m_file.reset();
}

QString TestReviewTab::schema(const QByteArray &text)
{
    const QString path = m_folder->filePath(u"schema.sql"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return {};
    }
    return path;
}

std::unique_ptr<ui::ReviewTab> TestReviewTab::review(const QByteArray &text)
{
    auto tab = std::make_unique<ui::ReviewTab>(*m_session);
    tab->resize(1440, 760);
    tab->show();
    tab->openSchema(schema(text));
    (void)QTest::qWaitFor([&tab] { return tab->state() != ui::ReviewTab::State::Loading; }, 30'000);
    return tab;
}

void TestReviewTab::tickAll(ui::ReviewTab &tab)
{
    for (int row = 0; row < tab.plan().rowCount(); ++row) {
        const QModelIndex step = tab.plan().index(row);
        if (step.data(item::LosesDataRole).toBool()) {
            QVERIFY(tab.plan().setData(step, Qt::Checked, Qt::CheckStateRole));
        }
    }
}

void TestReviewTab::aPlanIsShownAndApplied()
{
    const auto tab = review(kShop.left(kShop.indexOf("INSERT"))
                            + "CREATE INDEX orders_total ON orders (total);"
                              "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);");
    QCOMPARE(tab->state(), ui::ReviewTab::State::Ready);
    QCOMPARE(tab->plan().rowCount(), 2);
    QCOMPARE(tab->whyNotApply(), QString());
    QSignalSpy applied(tab.get(), &ui::ReviewTab::schemaApplied);
    QTest::mouseClick(tab->findChild<QWidget *>(u"applyPlan"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(tab->state(), ui::ReviewTab::State::Applied, 30'000);

    QCOMPARE(applied.count(), 1);
    QCOMPARE(m_file->rows("SELECT name FROM sqlite_master WHERE name IN ('notes','orders_total') "
                          "ORDER BY name"),
             QStringList({u"notes"_s, u"orders_total"_s}));
    QVERIFY(m_session->catalog()->tables.contains({"main", "notes"}));
}

void TestReviewTab::dataLossMustBeTickedFirst()
{
    const auto tab = review("CREATE TABLE customers (id INTEGER PRIMARY KEY, fullname TEXT NOT "
                            "NULL, city TEXT);");
    QCOMPARE(tab->state(), ui::ReviewTab::State::Ready);
    QVERIFY(!tab->whyNotApply().isEmpty());
    QVERIFY(!tab->findChild<QWidget *>(u"applyPlan"_s)->isEnabled());
    tab->apply();
    QCOMPARE(tab->state(), ui::ReviewTab::State::Ready);
    QCOMPARE(m_file->rows("SELECT count(*) FROM orders"), QStringList{u"2"_s});

    tickAll(*tab);
    QCOMPARE(tab->whyNotApply(), QString());
    tab->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(tab.get()));
    QTest::keyClick(tab.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(tab->state(), ui::ReviewTab::State::Applied, 30'000);
    QCOMPARE(m_file->rows("SELECT count(*) FROM sqlite_master WHERE name = 'orders'"),
             QStringList{u"0"_s});
}

void TestReviewTab::aRenameIsAskedNotGuessed()
{
    QByteArray text = kShop.left(kShop.indexOf("INSERT"));
    text.replace("fullname", "full_name");
    const auto tab = review(text);
    QCOMPARE(tab->state(), ui::ReviewTab::State::Ready);
    auto *card = tab->findChild<ui::QuestionCard *>();
    QVERIFY(card != nullptr);
    QVERIFY(!tab->whyNotApply().isEmpty());
    save(*tab, u"review_question"_s);
    card->findChildren<QPushButton *>().first()->click();
    QTRY_VERIFY_WITH_TIMEOUT(tab->whyNotApply().isEmpty(), 30'000);
    tab->apply();
    QTRY_COMPARE_WITH_TIMEOUT(tab->state(), ui::ReviewTab::State::Applied, 30'000);

    QCOMPARE(m_file->rows("SELECT full_name FROM customers WHERE id = 1"),
             QStringList{u"Ada Byron"_s});
}

void TestReviewTab::equalSchemasSaySo()
{
    const auto tab = review(kShop.left(kShop.indexOf("INSERT")));
    QCOMPARE(tab->state(), ui::ReviewTab::State::Equal);
    QVERIFY(!tab->whyNotApply().isEmpty());
    save(*tab, u"review_equal"_s);
}

void TestReviewTab::anErrorNamesFileAndLine()
{
    const auto tab = review("CREATE TABLE a (id INTEGER);\n\nCREATE TABEL b (id INTEGER);\n");
    QCOMPARE(tab->state(), ui::ReviewTab::State::Failed);
    auto *panel = tab->findChild<ui::ErrorPanel *>();
    QVERIFY(panel->isVisible());
    QString shown;
    for (const QLabel *label : panel->findChildren<QLabel *>()) {
        shown += label->text() + u'\n';
    }
    QVERIFY2(shown.contains(u"schema.sql"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"3"_s), qPrintable(shown));
    save(*tab, u"review_error"_s);
}

void TestReviewTab::aFailingStepChangesNothing()
{
    const auto tab = review(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, fullname TEXT NOT NULL, city TEXT NOT "
        "NULL); CREATE TABLE extra (id INTEGER PRIMARY KEY);"
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES "
        "customers (id), total NUMERIC NOT NULL, old_region TEXT);");
    QCOMPARE(tab->state(), ui::ReviewTab::State::Ready);
    tickAll(*tab);
    tab->apply();
    QTRY_COMPARE_WITH_TIMEOUT(tab->state(), ui::ReviewTab::State::Stopped, 30'000);
    save(*tab, u"review_stopped"_s);
    QCOMPARE(m_file->rows("SELECT count(*) FROM sqlite_master WHERE name = 'extra'"),
             QStringList{u"0"_s});
    QCOMPARE(m_file->rows("SELECT count(*) FROM customers"), QStringList{u"3"_s});
}

void TestReviewTab::cancelGoesBackToTheChoice()
{
    ui::ReviewTab tab(*m_session);
    tab.openSchema(schema("CREATE TABLE a (id INTEGER);"));
    QCOMPARE(tab.state(), ui::ReviewTab::State::Loading);
    tab.cancel();
    QCOMPARE(tab.state(), ui::ReviewTab::State::Empty);
    tab.openSchema(schema("CREATE TABLE a (id INTEGER);"));
    QTRY_COMPARE_WITH_TIMEOUT(tab.state(), ui::ReviewTab::State::Ready, 30'000);
}

void TestReviewTab::theTabMayGoWhileItLoads()
{
    auto tab = std::make_unique<ui::ReviewTab>(*m_session);
    tab->openSchema(schema("CREATE TABLE a (id INTEGER);"));
    tab.reset();
    bool isDone = false;
    (void)session::loadCatalog(*m_session, [&isDone](const auto &) { isDone = true; });
    QTRY_VERIFY(isDone); // behind the review on the same lane: its answer has come, and hit nothing
}

void TestReviewTab::copyTakesTheWholeScript()
{
    const auto tab = review(kShop.left(kShop.indexOf("INSERT"))
                            + "CREATE INDEX orders_total ON orders (total);");
    tab->copySql();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"orders_total"_s));
}

void TestReviewTab::stage()
{
    auto &changes = m_session->changes();
    const catalog::QualifiedName customers{"main", "customers"};
    const auto key = [](std::int64_t id) { return data::RowKey{{data::Value(id)}}; };
    changes.setCell({customers, key(3)}, "city", data::Value(std::string("Paris")),
                    data::Value(std::string("Lyon")));
    changes.setCell({customers, key(1)}, "fullname", data::Value(std::string("Ada Byron")),
                    data::Value(std::string("Ada Lovelace")));
    (void)changes.insertRow(customers, {{"fullname", data::Value(std::string("Joe"))}});
}

Result<session::CommitReport> TestReviewTab::commit()
{
    std::optional<Result<session::CommitReport>> answer;
    (void)session::commitChanges(*m_session, [&answer](auto report) { answer = report; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000);
    return *answer;
}

void TestReviewTab::pendingRowsAreCounted()
{
    ui::PendingBar bar(*m_session);
    QVERIFY(bar.isHidden());
    stage();
    bar.resize(1000, 38);
    bar.refresh();
    QVERIFY(!bar.isHidden());
    QStringList texts;
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        texts << label->text();
    }
    QVERIFY(texts.contains(u"3 pending changes"_s));
    QVERIFY(texts.contains(u"2 cells · 1 new row"_s));
    QSignalSpy wanted(&bar, &ui::PendingBar::applyRequested);
    bar.findChildren<ui::KeyButton *>().last()->click();
    QCOMPARE(wanted.count(), 1);
    m_session->changes().clear();
    bar.refresh();
    QVERIFY(bar.isHidden());
}

void TestReviewTab::aConflictIsSettledByKeepingMine()
{
    stage();
    QVERIFY(m_file->run("UPDATE customers SET city = 'Nice' WHERE id = 3"));
    const auto report = commit();
    QVERIFY(report && report->conflicts.size() == 1);
    ui::ChangesView view(*m_session);
    view.setConflicts(report->conflicts);
    QCOMPARE(view.conflictCount(), 1);
    view.resize(1200, 600);
    view.show();
    save(view, u"changes_conflict"_s);
    auto *card = view.findChild<ui::ConflictCard *>();
    for (QPushButton *button : card->findChildren<QPushButton *>()) {
        if (button->text() == u"Keep mine"_s) {
            button->click();
            break;
        }
    }
    QCOMPARE(view.conflictCount(), 0);
    const auto again = commit();

    QVERIFY(again && again->conflicts.empty());
    QCOMPARE(m_file->rows("SELECT city FROM customers WHERE id = 3"), QStringList{u"Lyon"_s});
    QCOMPARE(m_file->rows("SELECT count(*) FROM customers"), QStringList{u"4"_s});
}

void TestReviewTab::aConflictIsSettledByTakingTheirs()
{
    stage();
    QVERIFY(m_file->run("UPDATE customers SET city = 'Nice' WHERE id = 3"));
    const auto report = commit();
    ui::ChangesView view(*m_session);
    view.setConflicts(report->conflicts);
    Q_EMIT view.findChild<ui::ConflictCard *>()->theirsTaken();
    QCOMPARE(m_session->changes().rows().size(), std::size_t{2});
    const auto again = commit();

    QVERIFY(again && again->conflicts.empty());
    QCOMPARE(m_file->rows("SELECT city FROM customers WHERE id = 3"), QStringList{u"Nice"_s});
    QCOMPARE(m_file->rows("SELECT fullname FROM customers WHERE id = 1"),
             QStringList{u"Ada Lovelace"_s});
}

// Written only where somebody wants to look: SLUICE_SCREENSHOTS names the folder.
void TestReviewTab::save(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SLUICE_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(); // laying out posts more
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
    }
}

void TestReviewTab::looksRightInBothThemes()
{
    const auto tab = review(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, fullname TEXT NOT NULL, city TEXT, "
        "since TEXT NOT NULL DEFAULT '2020-01-01');"
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES "
        "customers (id) ON DELETE CASCADE, total NUMERIC NOT NULL);"
        "CREATE INDEX orders_total ON orders (total);"
        "CREATE VIEW revenue AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1;");
    QCOMPARE(tab->state(), ui::ReviewTab::State::Ready);
    for (const auto &[scheme, name] :
         {std::pair(ui::Scheme::Light, u"light"_s), std::pair(ui::Scheme::Dark, u"dark"_s)}) {
        ui::Theme::apply(*qApp, scheme);
        QCoreApplication::sendPostedEvents();
        const QImage image = tab->grab().toImage();
        // The steps stand on the theme's panel colour.
        QCOMPARE(image.pixelColor(200, 600).lightness() > 128, scheme == ui::Scheme::Light);
        auto *list = tab->findChild<QListView *>();
        list->setCurrentIndex(tab->plan().index(1));
        for (int page = 0; page < 3; ++page) {
            tab->findChild<QTabBar *>()->setCurrentIndex(page);
            save(*tab, u"review_%1_%2"_s.arg(name).arg(page));
        }
        tab->findChild<QTabBar *>()->setCurrentIndex(0);
    }
    stage();
    ui::PendingBar bar(*m_session);
    bar.resize(1000, 38);
    save(bar, u"pending_dark"_s);
}

QTEST_MAIN(TestReviewTab)
#include "tst_review_tab.moc"
