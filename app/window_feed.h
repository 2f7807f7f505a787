// Carries what happens in the session to the panels that show it: Explorer, Inspector, log, status, toolbar, title.
#pragma once

#include "app/selection_feed.h"
#include "models/engine/connection.h"
#include "models/session/session.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace sluice::ui {
class GridView;
}

namespace sluice::app {

class MainWindow;

class WindowFeed : public QObject
{
    Q_OBJECT

public:
    explicit WindowFeed(MainWindow &window);

    void showAll(); // after a change of language or session

private:
    void connectSession();
    void connectPanels();
    void showTarget();
    void showCatalog();
    void showCatalogState();
    void askFingerprint();
    void showFacts();
    void showTransaction();
    void showPending();
    void followGrid(ui::GridView *grid);
    void logStatement(const engine::SentStatement &statement, session::Lane lane);

    MainWindow &m_window;
    QPointer<ui::GridView> m_grid;
    QMetaObject::Connection m_cellWatch;
    std::unique_ptr<SelectionFeed> m_selection; // of that grid
};

} // namespace sluice::app
