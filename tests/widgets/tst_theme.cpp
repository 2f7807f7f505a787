#include "widgets/style/style_sheet.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace sluice::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

int coloredPixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += pixel.alpha() == 255 && pixel.rgb() == color.rgb() ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("contrast") << Scheme::HighContrast;
    }

private Q_SLOTS:
    void everyTokenHasAColour_data() { schemes(); }
    void everyTokenHasAColour()
    {
        QFETCH(Scheme, scheme);
        Theme::apply(*qApp, scheme);
        for (int i = 0; i < static_cast<int>(Token::Count); ++i) {
            const auto token = static_cast<Token>(i);
            QVERIFY2(Theme::current().color(token).isValid(), qPrintable(tokenName(token)));
        }
    }

    void textCanBeRead_data() { schemes(); }
    void textCanBeRead()
    {
        QFETCH(Scheme, scheme);
        Theme::apply(*qApp, scheme);
        const Theme &theme = Theme::current();
        const auto check = [&theme](Token text, Token ground, double least) {
            const double found = contrast(theme.color(text), theme.color(ground));
            QVERIFY2(
                found >= least,
                qPrintable(u"%1 on %2: %3"_s.arg(tokenName(text), tokenName(ground)).arg(found)));
        };
        for (const Token ground : {Token::Window, Token::Panel, Token::Side}) {
            check(Token::Text, ground, 4.5);
            check(Token::Dim, ground, 4.5);
            check(Token::Faint, ground, 3.0);
        }
        for (const Token ground : {Token::AccentTint, Token::Selection, Token::ChangedTint,
                                   Token::AddedTint, Token::RemovedTint, Token::ConflictTint}) {
            check(Token::Text, ground, 4.5);
        }
        check(Token::ChangedText, Token::ChangedTint, 4.5);
        check(Token::Added, Token::AddedTint, 4.5);
        check(Token::Removed, Token::RemovedTint, 4.5);
        check(Token::Conflict, Token::ConflictTint, 4.5);
        check(Token::AccentStrong, Token::AccentTint, 4.5);
        check(Token::OnAccent, Token::Accent, 4.5);
    }

    void styleSheetLeavesNoTokenUnfilled_data() { schemes(); }
    void styleSheetLeavesNoTokenUnfilled()
    {
        QFETCH(Scheme, scheme);
        Theme::apply(*qApp, scheme);
        const QString sheet = styleSheetOf(Theme::current());
        QVERIFY(sheet.contains(Theme::current().color(Token::Accent).name()));
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u": ;"_s));
        QCOMPARE(qApp->palette().color(QPalette::Base), Theme::current().color(Token::Panel));
    }

    void everyIconDrawsInTheColourOfItsToken()
    {
        Theme::apply(*qApp, Scheme::Light);
        const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(names.size() >= 40);
        for (const QString &file : names) {
            const QString name = file.chopped(4);
            const QImage image = icon(name, Token::Accent).pixmap(QSize(64, 64), 1.0).toImage();
            QVERIFY2(coloredPixels(image, Theme::current().color(Token::Accent)) > 20,
                     qPrintable(name));
        }
    }

    void iconsFollowTheTheme()
    {
        Theme::apply(*qApp, Scheme::Light);
        const QIcon run = icon(u"run"_s, Token::Text);
        const QColor light = Theme::current().color(Token::Text);
        QVERIFY(coloredPixels(run.pixmap(QSize(32, 32), 1.0).toImage(), light) > 20);
        Theme::apply(*qApp, Scheme::Dark);
        const QImage dark = run.pixmap(QSize(32, 32), 1.0).toImage();
        QVERIFY(coloredPixels(dark, Theme::current().color(Token::Text)) > 20);
        QCOMPARE(coloredPixels(dark, light), 0);
    }

    void iconsAreSharpOnDenseScreens()
    {
        const QPixmap pixmap = icon(u"table"_s).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void rowsHaveTheHeightOfTheDesign()
    {
        const Theme &theme = Theme::current();
        const double scale = QFontMetricsF(theme.textFont()).height() / 15.33;
        QVERIFY(std::abs(theme.rowHeight() - 26 * scale) <= 1.5);
        QVERIFY(std::abs(theme.treeRowHeight() - 24 * scale) <= 1.5);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
