// What the core says is German in a German window, with everything inside it.
#include "models/item/convert.h"
#include "models/item/plan_model.h"
#include "models/migrate/change.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace sluice;
using namespace sluice::item;
using namespace Qt::Literals::StringLiterals;

class TestTranslated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void argumentsAreTranslatedToo();
    void plainTextStays();
    void stepsOfAPlanAreGerman();

private:
    QTranslator m_german;
};

void TestTranslated::initTestCase()
{
    QVERIFY(m_german.load(u":/i18n/sluice_de.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&m_german));
}

void TestTranslated::argumentsAreTranslatedToo()
{
    const catalog::QualifiedName orders{"main", "orders"};
    const Message title = migrate::titleOf(migrate::DropColumn{orders, {.name = "region"}});
    QCOMPARE(std::string(title), std::string("Drop column orders.region"));
    QCOMPARE(toQString(title), u"Spalte orders.region löschen"_s);
}

void TestTranslated::plainTextStays()
{
    QCOMPARE(toQString(std::string("column")), u"column"_s);
    QCOMPARE(toQString(Message("column")), u"column"_s);
}

void TestTranslated::stepsOfAPlanAreGerman()
{
    migrate::Plan plan;
    plan.steps = {{.id = "1",
                   .title = Message::tr("Rebuild table %1", {"orders"}),
                   .reason = Message::tr("The desired schema has it."),
                   .hazards = {{.chip = Message::tr("DATA LOSS")}}}};
    PlanModel model;
    model.setPlan(plan);
    const QModelIndex step = model.index(0);
    QCOMPARE(step.data().toString(), u"Tabelle orders neu aufbauen"_s);
    QCOMPARE(step.data(ReasonRole).toString(), u"Das gewünschte Schema enthält es."_s);
    QCOMPARE(step.data(ChipsRole).toStringList(), QStringList{u"DATENVERLUST"_s});
}

QTEST_GUILESS_MAIN(TestTranslated)
#include "tst_translated.moc"
