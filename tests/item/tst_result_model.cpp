// Results as a model: rows come in batches, cells answer by role, and headers know the table behind them.
#include "models/item/result_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::item;
using namespace Qt::Literals::StringLiterals;
using catalog::TypeClass;

namespace {

const catalog::QualifiedName kOrders{"main", "orders"};

std::vector<data::ResultColumn> columns()
{
    return {{.name = "id",
             .type = {"INTEGER", TypeClass::Integer, {}},
             .table = kOrders,
             .column = "id",
             .notNull = true},
            {.name = "customer",
             .type = {"INTEGER", TypeClass::Integer, {}},
             .table = kOrders,
             .column = "customer_id"},
            {.name = "note", .type = {"TEXT", TypeClass::Text, {}}}};
}

catalog::Snapshot catalogOfOrders()
{
    auto catalog = std::make_shared<catalog::Catalog>();
    catalog::Table &orders = catalog->tables[kOrders];
    orders.name = kOrders;
    orders.primaryKey = catalog::KeyConstraint{.columns = {"id"}};
    orders.foreignKeys = {{.columns = {"customer_id"}, .target = {"main", "customers"}}};
    return catalog;
}

data::BatchPtr batch(int first, int rows)
{
    data::RowBatchBuilder builder(3);
    for (int row = first; row < first + rows; ++row) {
        builder.addInteger(row);
        builder.addInteger(row % 7);
        row % 2 == 0 ? builder.addNull() : builder.addText("line one\nline two");
    }
    return builder.take();
}

} // namespace

class TestResultModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesBecomeRows();
    void cellsAnswerByRole();
    void headersKnowTheTableBehindThem();
    void startingAnewForgetsTheOldRows();
    void emptyBatchesInsertNothing();
};

void TestResultModel::batchesBecomeRows()
{
    ResultModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &ResultModel::rowsInserted);
    QSignalSpy finished(&model, &ResultModel::finished);
    model.start(columns());
    QVERIFY(model.append(batch(0, 256)));
    QVERIFY(model.append(batch(256, 4096)));
    model.finish();
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(model.rowCount(), 4352);
    for (int row = 0; row < 4352; ++row) {
        QCOMPARE(model.cellView(row, 0)->integer, row);
    }
    QVERIFY(!model.cellView(4352, 0));
}

void TestResultModel::cellsAnswerByRole()
{
    ResultModel model;
    model.start(columns());
    QVERIFY(model.append(batch(0, 2)));
    QCOMPARE(model.index(1, 2).data(), QVariant(u"line one\u21B5line two"_s));
    QCOMPARE(model.index(1, 2).data(Qt::EditRole), QVariant(u"line one\nline two"_s));
    QVERIFY(model.index(0, 2).data(NullRole).toBool());
    QVERIFY(!model.index(0, 2).data(Qt::EditRole).isValid());
    QVERIFY(!model.index(1, 2).data(NullRole).toBool());
    const auto alignment = [&model](int column) {
        return model.index(0, column).data(Qt::TextAlignmentRole).toInt();
    };
    QVERIFY((alignment(0) & Qt::AlignRight) != 0);
    QVERIFY((alignment(2) & Qt::AlignLeft) != 0);
}

void TestResultModel::headersKnowTheTableBehindThem()
{
    ResultModel model;
    model.start(columns(), catalogOfOrders(), "a result");
    const auto head = [&model](int column, int role) {
        return model.headerData(column, Qt::Horizontal, role);
    };
    QCOMPARE(head(0, Qt::DisplayRole), QVariant(u"id"_s));
    QCOMPARE(head(0, KeyRole), QVariant(true));
    QCOMPARE(head(0, NullableRole), QVariant(false));
    QVERIFY(!head(2, NullableRole).isValid());
    QCOMPARE(head(1, ReferenceRole), QVariant(u"customers"_s));
    QCOMPARE(head(2, ReferenceRole).toString(), QString());
    QCOMPARE(head(0, NumericRole), QVariant(true));
    QCOMPARE(head(2, TypeNameRole), QVariant(u"TEXT"_s));
    QCOMPARE(head(2, LockedRole), QVariant(u"a result"_s));
}

void TestResultModel::startingAnewForgetsTheOldRows()
{
    ResultModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.start(columns());
    QVERIFY(model.append(batch(0, 10)));
    model.finish();
    model.start({{.name = "only"}});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 1);
    QVERIFY(!model.isFinished());
}

void TestResultModel::emptyBatchesInsertNothing()
{
    ResultModel model;
    model.start(columns());
    QSignalSpy inserted(&model, &ResultModel::rowsInserted);
    QVERIFY(model.append(batch(0, 0)));
    QCOMPARE(inserted.count(), 0);
}

QTEST_GUILESS_MAIN(TestResultModel)
#include "tst_result_model.moc"
