// What the core expects of every engine, as tests against a real database. An engine's program derives from it.
#pragma once

#include "models/engine/engine.h"

#include <QObject>

#include <memory>
#include <string>

namespace sluice::test {

class EngineConformance : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] virtual const engine::Engine &engine() const = 0;
    // A target with a new, empty database behind it; empty when that failed.
    [[nodiscard]] virtual std::string freshTarget() = 0;

private Q_SLOTS:
    void init();
    void cleanup();

    void itRecognisesItsTargetAndLabelsIt();
    void factsNameTheProduct();
    void dialectAndCatalogBearTheSameName();

    void integersTextsBlobsAndNullsComeBack();
    void textWithManyBytesComesBackWhole();
    void columnsAreKnownBeforeTheRows();
    void describingRunsNothing();
    void aStatementWithoutRowsHasNoColumns();

    void rowsStreamInBatchesWithinTheLimits();
    void longCellsAreCutAndKeepTheirSize();
    void aCursorLeftEarlyFreesTheConnection();

    void aStopAmidTheRowsIsCancelled();
    void aStopBeforeTheStartIsCancelled();
    void aDeadlineIsATimeout();

    void aSyntaxErrorHasItsPlaceBehindManyByteText();
    void aMissingTableIsAnError();
    void aViolatedConstraintIsSaidToBe();
    void twoStatementsAreNotRun();

    void changedRowsAreCounted();
    void transactionsRollBack();
    void anotherConnectionSeesWhatIsCommitted();
    void aReadOnlyConnectionWritesNothing();

    void statementsAreObserved();
    void theSchemaIsRead();
    void hostileNamesAreReadByteForByte();
    void theSchemaVersionFollowsTheSchema();
    void aScratchDatabaseIsEmptyAndTakesASchema();

private:
    void run(const std::string &sql);
    [[nodiscard]] std::string text(const std::string &sql);
    void expectAlive();

    std::string m_target;
    std::unique_ptr<engine::Connection> m_connection;
};

} // namespace sluice::test
