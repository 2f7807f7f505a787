// Text is found in what is loaded, forwards, backwards and around the end.
#include "tests/widgets/big_grid_model.h"
#include "widgets/grid/cell_find.h"
#include "widgets/grid/grid_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sluice;
using test::BigGridModel;

namespace {

// Only these rows are loaded.
class PartlyLoaded : public BigGridModel
{
public:
    PartlyLoaded(int rows, int first, int last)
        : BigGridModel(rows, mixedTypes())
        , m_first(first)
        , m_last(last)
    {}
    std::optional<data::CellView> cellView(int row, int column) const override
    {
        return row >= m_first && row <= m_last ? BigGridModel::cellView(row, column) : std::nullopt;
    }
    item::CellState cellState(int row, int column) const override
    {
        return row >= m_first && row <= m_last ? BigGridModel::cellState(row, column)
                                               : item::CellState::Loading;
    }
    std::optional<int> nearestLoadedRow(int row, int step) const override
    {
        const int nearest = step > 0 ? std::max(row, m_first) : std::min(row, m_last);
        return nearest >= m_first && nearest <= m_last ? std::optional(nearest) : std::nullopt;
    }

private:
    int m_first;
    int m_last;
};

struct Stage
{
    explicit Stage(BigGridModel &model)
    {
        grid.setModel(&model);
        grid.resize(800, 400);
    }
    [[nodiscard]] QString place() const
    {
        const QModelIndex current = grid.currentIndex();
        return u"%1,%2"_s.arg(current.row()).arg(current.column());
    }
    // Where it was found, or what is said instead.
    QString find(const QString &text, bool backwards = false, bool stays = false)
    {
        const QSignalSpy found(&search, &ui::CellFind::found);
        const QSignalSpy missed(&search, &ui::CellFind::notFound);
        search.find(text, backwards, stays);
        if (!QTest::qWaitFor([&] { return found.count() + missed.count() > 0; })) {
            return u"nothing said"_s;
        }
        return missed.count() > 0
                   ? (missed.last().at(0).toBool() ? u"partly"_s : u"not"_s)
                   : place() + (found.last().at(0).toBool() ? u" wrapped"_s : QString());
    }

    ui::GridView grid;
    ui::CellFind search{grid};
};

} // namespace

class TestCellFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forwardsAndAround()
    {
        BigGridModel model(10, BigGridModel::mixedTypes());
        model.change(2, 3, "Zulu");
        model.change(7, 1, "zuLU!");
        Stage stage(model);
        stage.grid.moveTo(0, 0);
        QCOMPARE(stage.find(u"zulu"_s), u"2,3"_s);
        QCOMPARE(stage.find(u"zulu"_s), u"7,1"_s);
        QCOMPARE(stage.find(u"zulu"_s), u"2,3 wrapped"_s);
        QCOMPARE(stage.find(u"zulu!"_s), u"7,1"_s);
    }

    void backwards()
    {
        BigGridModel model(10, BigGridModel::mixedTypes());
        model.change(2, 3, "zulu");
        model.change(2, 1, "zulu");
        Stage stage(model);
        stage.grid.moveTo(2, 2);
        QCOMPARE(stage.find(u"zulu"_s, true), u"2,1"_s);
        QCOMPARE(stage.find(u"zulu"_s, true), u"2,3 wrapped"_s);
    }

    void theCurrentCellCountsWhileTyping()
    {
        BigGridModel model(10, BigGridModel::mixedTypes());
        Stage stage(model);
        stage.grid.moveTo(4, 1);
        QCOMPARE(stage.find(u"r4c"_s, false, true), u"4,1"_s);
        QCOMPARE(stage.find(u"r4c1"_s, false, true), u"4,1"_s);
        QCOMPARE(stage.find(u"r4c1"_s), u"4,1 wrapped"_s);
    }

    void nullIsNoText()
    {
        BigGridModel model(10, BigGridModel::mixedTypes());
        Stage stage(model);
        stage.grid.moveTo(0, 0);
        QCOMPARE(stage.find(u"NULL"_s), u"not"_s);
        QCOMPARE(stage.find(u"nowhere"_s), u"not"_s);
        QCOMPARE(stage.place(), u"0,0"_s);
    }

    void passesOverWhatIsNotLoaded()
    {
        PartlyLoaded model(1'000'000'000, 999'000'000, 999'000'999);
        model.change(999'000'000, 1, "first");
        model.change(999'000'999, 4, "last");
        Stage stage(model);
        stage.grid.moveTo(0, 0);
        QCOMPARE(stage.find(u"first"_s), u"999000000,1"_s);
        QCOMPARE(stage.find(u"last"_s), u"999000999,4"_s);
        QCOMPARE(stage.find(u"first"_s, true), u"999000000,1"_s);
        QCOMPARE(stage.find(u"nowhere"_s), u"partly"_s);
    }
};

QTEST_MAIN(TestCellFind)
#include "tst_cell_find.moc"
