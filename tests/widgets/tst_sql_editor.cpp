// The editor: which statement it means, what it underlines, how it comments, what it colours.
#include "widgets/query/sql_editor.h"
#include "widgets/query/sql_lexer.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using ui::SqlEditor;

namespace {

void placeCursor(SqlEditor &editor, int byte)
{
    editor.SendScintilla(SqlEditor::SCI_SETSEL, static_cast<unsigned long>(byte),
                         static_cast<long>(byte));
}

int styleAt(SqlEditor &editor, qsizetype byte)
{
    editor.SendScintilla(SqlEditor::SCI_COLOURISE, 0UL, -1L);
    return static_cast<int>(
        editor.SendScintilla(SqlEditor::SCI_GETSTYLEAT, static_cast<unsigned long>(byte)));
}

bool hasStatementBar(SqlEditor &editor, int line)
{
    return editor.markersAtLine(line) != 0;
}

} // namespace

class TestSqlEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::Dark); }
    void statementAtCursorCountsBytes();
    void selectionWins();
    void gutterMarksTheStatement();
    void errorUnderlinesItsToken_data();
    void errorUnderlinesItsToken();
    void editClearsTheError();
    void controlSlashTogglesComments();
    void controlReturnRuns();
    void stringsAreColouredToTheirEnd();
    void operatorsDrawNoLigatures();
    void everyLetterIsAsWide();
    void themeIsFollowed();
    void isAccessible();
};

void TestSqlEditor::statementAtCursorCountsBytes()
{
    SqlEditor editor(sql::Flavor::Postgres);
    editor.setText(u"SELECT 'größe';\nSELECT 2;"_s);
    placeCursor(editor, 20);
    const auto statement = editor.statementAtCursor();
    QVERIFY(statement);
    QCOMPARE(statement->text, std::string("SELECT 2"));
    QCOMPARE(statement->begin, editor.utf8().find("SELECT 2"));
}

void TestSqlEditor::selectionWins()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    editor.setText(u"SELECT 1 + 1;"_s);
    QVERIFY(!editor.selectedStatement());
    editor.SendScintilla(SqlEditor::SCI_SETSEL, 0UL, 8L);
    QCOMPARE(editor.selectedStatement()->text, std::string("SELECT 1"));
    editor.SendScintilla(SqlEditor::SCI_SETSEL, 6UL, 7L);
    QVERIFY(!editor.selectedStatement()); // a blank is nothing to run
}

void TestSqlEditor::gutterMarksTheStatement()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.setText(u"SELECT 1;\n\nSELECT\n 2;\n"_s);
    placeCursor(editor, 14);
    QTRY_VERIFY(hasStatementBar(editor, 2));
    QVERIFY(hasStatementBar(editor, 3));
    QVERIFY(!hasStatementBar(editor, 0));
    placeCursor(editor, 0);
    QTRY_VERIFY(hasStatementBar(editor, 0));
    QVERIFY(!hasStatementBar(editor, 2));
}

void TestSqlEditor::errorUnderlinesItsToken_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("expected");
    QTest::newRow("start of a token") << 7 << 7;
    QTest::newRow("inside a token") << 9 << 7;
    QTest::newRow("behind the end") << 99 << 16;
}

void TestSqlEditor::errorUnderlinesItsToken()
{
    QFETCH(int, offset);
    QFETCH(int, expected);
    SqlEditor editor(sql::Flavor::Sqlite);
    editor.setText(u"SELECT nix FROM t  "_s);
    editor.markError(static_cast<std::size_t>(offset));
    QCOMPARE(editor.errorPosition(), std::optional(static_cast<std::size_t>(expected)));
    const auto indicators = [&](int at) {
        return editor.SendScintilla(SqlEditor::SCI_INDICATORALLONFOR,
                                    static_cast<unsigned long>(at));
    };
    QVERIFY((indicators(expected) & (1L << 9)) != 0);
    QVERIFY((indicators(0) & (1L << 9)) == 0);
}

void TestSqlEditor::editClearsTheError()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    editor.setText(u"SELECT nix"_s);
    editor.markError(7);
    QSignalSpy cleared(&editor, &SqlEditor::errorCleared);
    QTest::keyClicks(&editor, u" "_s);
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!editor.errorPosition());
}

void TestSqlEditor::controlSlashTogglesComments()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    const QString text = u"SELECT\n    1;\n\nSELECT 2"_s;
    editor.setText(text);
    editor.setSelection(0, 0, 3, 0);
    QTest::keyClick(&editor, Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(editor.text(), u"-- SELECT\n--     1;\n\nSELECT 2"_s);
    editor.setSelection(0, 0, 3, 0);
    QTest::keyClick(&editor, Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(editor.text(), text);
    editor.undo();
    QCOMPARE(editor.text(), u"-- SELECT\n--     1;\n\nSELECT 2"_s);
}

void TestSqlEditor::controlReturnRuns()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    QSignalSpy run(&editor, &SqlEditor::runWanted);
    QSignalSpy runAll(&editor, &SqlEditor::runAllWanted);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.count(), 1);
    QCOMPARE(runAll.count(), 1);
    QCOMPARE(editor.text(), QString());
}

void TestSqlEditor::stringsAreColouredToTheirEnd()
{
    SqlEditor editor(sql::Flavor::Postgres);
    const QByteArray text("SELECT E'it\\'s', name FROM t -- x");
    editor.setText(QString::fromUtf8(text));
    QCOMPARE(styleAt(editor, 0), int(ui::SqlLexer::Keyword));
    QCOMPARE(styleAt(editor, text.indexOf("s',")), int(ui::SqlLexer::String));
    QCOMPARE(styleAt(editor, text.indexOf("name")), int(ui::SqlLexer::Plain));
    QCOMPARE(styleAt(editor, text.indexOf("FROM")), int(ui::SqlLexer::Keyword));
    QCOMPARE(styleAt(editor, text.indexOf("x")), int(ui::SqlLexer::Comment));
}

void TestSqlEditor::operatorsDrawNoLigatures()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    editor.setText(u"a != b"_s);
    QVERIFY(styleAt(editor, 2) != styleAt(editor, 3));
}

void TestSqlEditor::everyLetterIsAsWide()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    const auto width = [&](const char *text) {
        return editor.SendScintilla(SqlEditor::SCI_TEXTWIDTH,
                                    static_cast<unsigned long>(ui::SqlLexer::Plain), text);
    };
    QCOMPARE(width("iiiiii"), width("WWWWWW"));
}

void TestSqlEditor::themeIsFollowed()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    editor.setText(u"SELECT"_s);
    editor.resize(300, 100);
    const auto paper = [&] { return editor.grab().toImage().pixelColor(250, 80); };
    QCOMPARE(paper(), ui::Theme::current().color(ui::Token::Panel));
    ui::Theme::apply(*qApp, ui::Scheme::Light);
    QTRY_COMPARE(paper(), ui::Theme::current().color(ui::Token::Panel));
    QVERIFY(paper().lightness() > 200);
    ui::Theme::apply(*qApp, ui::Scheme::Dark);
}

void TestSqlEditor::isAccessible()
{
    SqlEditor editor(sql::Flavor::Sqlite);
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&editor);
    QVERIFY(access != nullptr);
    QVERIFY(!access->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(TestSqlEditor)
#include "tst_sql_editor.moc"
