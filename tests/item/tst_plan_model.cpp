// A plan as a list: sections by transaction, ticks for loss of data only, states as they come.
#include "models/item/plan_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::item;
using namespace Qt::Literals::StringLiterals;
using migrate::Severity;
using session::StepState;

namespace {

migrate::Plan plan()
{
    migrate::Plan plan;
    plan.steps = {
        {.id = "1", .title = "Add column orders.region", .sql = {"ALTER 1", "ALTER 2"}},
        {.id = "2",
         .title = "Rename column",
         .hazards = {{"SL1", Severity::Warning, "BREAKS OLD CODE", "Old code fails."}}},
        {.id = "3",
         .title = "Build index",
         .hazards = {{"PG1", Severity::Warning, "NOT ATOMIC", "It stands alone."}},
         .inTransaction = false,
         .segment = 2},
        {.id = "4",
         .title = "Drop column orders.old",
         .hazards = {{"SL2", Severity::DataLoss, "DATA LOSS", "Its values go."},
                     {"SL3", Severity::Note, "LOCK", "Briefly."}},
         .segment = 3},
    };
    return plan;
}

QModelIndex row(const PlanModel &model, int number)
{
    return model.index(number);
}

} // namespace

class TestPlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsTellTheirSectionAndHazards();
    void onlyLossOfDataIsTicked();
    void statesShowAndAreKeptApart();
    void aNewPlanForgetsTicks();
};

void TestPlanModel::stepsTellTheirSectionAndHazards()
{
    PlanModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(plan());
    QStringList sections;
    for (int step = 0; step < model.rowCount(); ++step) {
        sections.append(row(model, step).data(SectionRole).toString());
    }
    QCOMPARE(sections,
             (QStringList{u"TRANSACTION 1"_s, QString(), u"ALONE"_s, u"TRANSACTION 2"_s}));
    QCOMPARE(row(model, 3).data(ChipsRole).toStringList(),
             (QStringList{u"DATA LOSS"_s, u"LOCK"_s}));
    QCOMPARE(row(model, 3).data(ChipSeveritiesRole).toList().at(0).toInt(),
             static_cast<int>(Severity::DataLoss));
    QCOMPARE(row(model, 0).data(StepSqlRole).toString(), u"ALTER 1;\nALTER 2;\n"_s);
    QCOMPARE(model.hazardCount(Severity::Warning), 2);
    QCOMPARE(model.hazardCount(Severity::DataLoss), 1);
}

void TestPlanModel::onlyLossOfDataIsTicked()
{
    PlanModel model;
    model.setPlan(plan());
    QSignalSpy accepted(&model, &PlanModel::acceptedChanged);
    QVERIFY(!row(model, 0).data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(row(model, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.isAllAccepted());
    QVERIFY(model.flags(row(model, 3)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(model.setData(row(model, 3), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.isAllAccepted());
    QCOMPARE(model.accepted(), std::set<std::string>{"4"});
    QVERIFY(model.setData(row(model, 3), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.accepted().empty());
    QCOMPARE(accepted.count(), 2);
}

void TestPlanModel::statesShowAndAreKeptApart()
{
    PlanModel model;
    model.setPlan(plan());
    QSignalSpy changed(&model, &PlanModel::dataChanged);
    model.setStepState(1, StepState::Running);
    model.setStepState(1, StepState::Running);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(row(model, 1).data(StepStateRole).toInt(), static_cast<int>(StepState::Running));
    QCOMPARE(row(model, 0).data(StepStateRole).toInt(), static_cast<int>(StepState::Waiting));
    model.setStepStates({StepState::Done, StepState::Failed});
    QCOMPARE(row(model, 1).data(StepStateRole).toInt(), static_cast<int>(StepState::Failed));
}

void TestPlanModel::aNewPlanForgetsTicks()
{
    PlanModel model;
    model.setPlan(plan());
    QVERIFY(model.setData(row(model, 3), Qt::Checked, Qt::CheckStateRole));
    model.setPlan(plan());
    QVERIFY(model.accepted().empty());
    QCOMPARE(row(model, 3).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
}

QTEST_GUILESS_MAIN(TestPlanModel)
#include "tst_plan_model.moc"
