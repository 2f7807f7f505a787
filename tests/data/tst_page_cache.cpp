// Pages under a cap: the one used longest ago goes first.
#include "models/data/page_cache.h"

#include <QTest>

using namespace sluice::data;

namespace {

BatchPtr page(std::size_t bytes)
{
    RowBatchBuilder builder(1);
    builder.addText(std::string(bytes, 'x'));
    return builder.take();
}

} // namespace

class TestPageCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastRecentlyUsedPageGoesFirst();
    void puttingAgainReplaces();
    void theTwoNewestStayEvenAboveTheCap();
    void theNearestPageIsFound();
    void clearForgetsEverything();
};

void TestPageCache::theLeastRecentlyUsedPageGoesFirst()
{
    PageCache cache(3500);
    for (std::int64_t number = 0; number < 3; ++number) {
        cache.put(number, page(1000));
    }
    QVERIFY(cache.find(0) != nullptr); // now 1 is the oldest
    cache.put(3, page(1000));
    QVERIFY(cache.find(1) == nullptr);
    QVERIFY(cache.find(0) != nullptr);
    QVERIFY(cache.find(2) != nullptr);
    QVERIFY(cache.byteSize() <= 3500);
}

void TestPageCache::puttingAgainReplaces()
{
    PageCache cache;
    cache.put(7, page(1000));
    const BatchPtr second = page(10);
    cache.put(7, second);
    QCOMPARE(cache.find(7), second);
    QCOMPARE(cache.byteSize(), second->byteSize());
}

void TestPageCache::theTwoNewestStayEvenAboveTheCap()
{
    PageCache cache(10);
    for (std::int64_t number = 0; number < 4; ++number) {
        cache.put(number, page(1000));
    }
    QVERIFY(cache.find(1) == nullptr);
    QVERIFY(cache.find(2) != nullptr);
    QVERIFY(cache.find(3) != nullptr);
}

void TestPageCache::theNearestPageIsFound()
{
    PageCache cache;
    for (const std::int64_t number : {3, 9, 5}) {
        cache.put(number, page(10));
    }
    QCOMPARE(cache.nearest(4, 1), std::optional<std::int64_t>(5));
    QCOMPARE(cache.nearest(5, 1), std::optional<std::int64_t>(5));
    QCOMPARE(cache.nearest(8, -1), std::optional<std::int64_t>(5));
    QVERIFY(!cache.nearest(10, 1) && !cache.nearest(2, -1));
}

void TestPageCache::clearForgetsEverything()
{
    PageCache cache;
    cache.put(1, page(10));
    cache.clear();
    QVERIFY(cache.find(1) == nullptr);
    QCOMPARE(cache.byteSize(), std::size_t{0});
}

QTEST_APPLESS_MAIN(TestPageCache)
#include "tst_page_cache.moc"
