// The verbs of Workbench that open and close tabs.
#include "app/workbench.h"

#include "app/main_window.h"
#include "app/sample/sample_database.h"
#include "models/item/convert.h"
#include "models/item/table_model.h"
#include "widgets/connect/connect_panel.h"
#include "widgets/connect/start_page.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/review/changes_view.h"
#include "widgets/review/review_tab.h"
#include "widgets/schema/definition_tab.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/messages_panel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace sluice::app {

using item::toQString;
using item::toStdString;

ui::StartPage *Workbench::makeStart()
{
    auto *page = new ui::StartPage(m_sessions.engines());
    connect(page, &ui::StartPage::openFileRequested, this, &Workbench::chooseFile);
    connect(page, &ui::StartPage::sampleRequested, this, [this] { openSample(); });
    connect(page, &ui::StartPage::recentChosen, this, &Workbench::openRecent);
    connect(page, &ui::StartPage::connectRequested, this, &Workbench::openTarget);
    connect(page, &ui::StartPage::connectCancelled, &m_sessions, &SessionController::cancelOpening);
    connect(page, &QObject::destroyed, this, [this, page] {
        if (m_start == page) {
            m_start = nullptr;
        }
    });
    return page;
}

void Workbench::showStart(bool connectPanel)
{
    if (!m_start) {
        m_start = makeStart();
        m_tabs->open(m_start);
    }
    m_start->setRecent(m_preferences.recent());
    m_tabs->setCurrentWidget(m_start);
    if (connectPanel) {
        m_start->showConnect();
    } else {
        m_start->showWelcome();
    }
}

void Workbench::chooseFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("SQLite databases (*.db *.sqlite *.sqlite3 *.db3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Workbench::openText);
    dialog->open();
}

void Workbench::openSample(const QString &wanted)
{
    const QString folder = !wanted.isEmpty()
                               ? wanted
                               : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                     + QStringLiteral("/sample");
    if (m_start) {
        m_start->showBusy(Message::tr("Making the sample shop"));
    }
    const auto path = std::filesystem::path(toStdString(folder));
    m_sampleMaker =
        std::jthread([this, path, engines = m_sessions.engines()](std::stop_token stop) {
            const auto sample =
                makeSample(engines, path, {.stop = stop, .origin = engine::Origin::Internal});
            QMetaObject::invokeMethod(this, [this, sample] {
                if (sample) {
                    openText(toQString(sample->database.string()));
                } else {
                    report(sample.error());
                }
            });
        });
}

void Workbench::openTable(const catalog::QualifiedName &name)
{
    for (ui::DataTab *tab : m_tabs->all<ui::DataTab>()) {
        if (tab->table() == name) {
            m_tabs->setCurrentWidget(tab);
            return;
        }
    }
    auto *tab = new ui::DataTab(*session(), name);
    connect(tab, &ui::DataTab::reviewRequested, this, &Workbench::reviewChanges);
    connect(tab, &ui::DataTab::applyRequested, this, &Workbench::applyChanges);
    connect(tab, &ui::DataTab::discardRequested, this, &Workbench::discardChanges);
    connect(tab, &ui::DataTab::failed, m_messages,
            qOverload<const Error &>(&ui::MessagesPanel::append));
    connect(tab, &ui::DataTab::rowsCounted, this,
            [this, name](qint64 rows) { Q_EMIT tablesCounted(name, rows); });
    connect(tab, &ui::DataTab::stateChanged, this, &Workbench::stateChanged);
    tab->setColumns(m_preferences.columns(session()->options(), name));
    connect(tab, &ui::DataTab::columnsArranged, this, [this, tab] {
        m_preferences.setColumns(session()->options(), tab->table(), tab->columns());
    });
    m_tabs->open(tab);
    m_tabs->setPending(tab, tab->hasChanges());
    tab->grid()->setFocus(Qt::OtherFocusReason);
}

void Workbench::openObject(const catalog::ObjectId &object)
{
    constexpr std::array withRows = {
        catalog::ObjectKind::Table,      catalog::ObjectKind::Column,
        catalog::ObjectKind::View,       catalog::ObjectKind::PrimaryKey,
        catalog::ObjectKind::Unique,     catalog::ObjectKind::Exclusion,
        catalog::ObjectKind::ForeignKey, catalog::ObjectKind::Check,
    };
    const bool inTable = session()->catalog()->tables.contains(object.owner)
                         || session()->catalog()->views.contains(object.owner);
    if (inTable && std::ranges::find(withRows, object.kind) != withRows.end()) {
        openTable(object.owner);
    } else if (object.kind != catalog::ObjectKind::Schema) {
        openDefinition(object);
        return;
    }
    if (object.kind == catalog::ObjectKind::Column) {
        m_tabs->current<ui::DataTab>()->goToColumn(toQString(object.part));
    }
}

void Workbench::openDefinition(const catalog::ObjectId &object)
{
    for (ui::DefinitionTab *tab : m_tabs->all<ui::DefinitionTab>()) {
        if (tab->object() == object) {
            m_tabs->setCurrentWidget(tab);
            return;
        }
    }
    auto *tab = new ui::DefinitionTab(session()->dialect().flavor(), object);
    tab->showFrom(session()->catalog());
    connect(&m_sessions, &SessionController::catalogChanged, tab,
            [this, tab] { tab->showFrom(session()->catalog()); });
    m_tabs->open(tab);
}

void Workbench::openByName(const QString &name)
{
    const catalog::Snapshot catalog = session() ? session()->catalog() : nullptr;
    if (!catalog) {
        return;
    }
    const std::string wanted = toStdString(name);
    const auto isIt = [&wanted](const catalog::QualifiedName &it) {
        return it.name == wanted || it.schema + "." + it.name == wanted;
    };
    for (const auto &[table, facts] : catalog->tables) {
        if (isIt(table)) {
            openTable(table);
            return;
        }
    }
    for (const auto &[view, facts] : catalog->views) {
        if (isIt(view)) {
            openTable(view);
            return;
        }
    }
    report({.kind = ErrorKind::NotFound, .message = "no table or view named " + wanted});
}

ui::QueryTab *Workbench::newQuery(const QString &text)
{
    if (!session()) {
        return nullptr;
    }
    auto *tab = new ui::QueryTab(*session(), nullptr);
    tab->setNumber(++m_queryNumber);
    connectQuery(tab);
    m_tabs->open(tab);
    if (!text.isEmpty()) {
        tab->setText(text);
    }
    return tab;
}

void Workbench::connectQuery(ui::QueryTab *tab)
{
    connect(tab, &ui::QueryTab::schemaChanged, &m_sessions, &SessionController::refreshCatalog);
    connect(tab, &ui::QueryTab::messageLogged, m_messages,
            qOverload<const QString &>(&ui::MessagesPanel::append));
    connect(tab, &ui::QueryTab::busyChanged, this, &Workbench::stateChanged);
}

void Workbench::reviewChanges()
{
    if (!session()) {
        return;
    }
    if (const auto open = m_tabs->all<ui::ChangesView>(); !open.isEmpty()) {
        m_tabs->setCurrentWidget(open.front());
        return;
    }
    auto *view = new ui::ChangesView(*session(), nullptr);
    connect(view, &ui::ChangesView::applyRequested, this, &Workbench::applyChanges);
    connect(view, &ui::ChangesView::discardRequested, this, &Workbench::discardChanges);
    m_tabs->open(view);
}

void Workbench::chooseSchema()
{
    auto *dialog = new QFileDialog(m_window, tr("Choose the desired schema"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SQL files (*.sql)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Workbench::reviewSchema);
    dialog->open();
}

void Workbench::reviewSchema(const QString &path)
{
    if (!session()) {
        return;
    }
    auto *tab = new ui::ReviewTab(*session(), nullptr);
    connect(tab, &ui::ReviewTab::schemaApplied, &m_sessions, &SessionController::refreshCatalog);
    connect(tab, &ui::ReviewTab::messageLogged, m_messages,
            qOverload<const QString &>(&ui::MessagesPanel::append));
    m_tabs->open(tab);
    tab->openSchema(path);
}

void Workbench::reviewBeside()
{
    const auto &values = session()->options().values;
    const auto path = values.find("path");
    const QFileInfo schema = path == values.end()
                                 ? QFileInfo()
                                 : QFileInfo(QFileInfo(toQString(path->second)).absolutePath()
                                             + QStringLiteral("/schema.sql"));
    if (schema.isFile()) {
        reviewSchema(schema.filePath());
    } else {
        chooseSchema();
    }
}

void Workbench::closeTab(QWidget *page)
{
    if (auto *query = qobject_cast<ui::QueryTab *>(page)) {
        query->cancel();
        if (const QString text = query->text(); !text.trimmed().isEmpty()) {
            m_closedQueries << text;
        }
    }
    if (page == m_start) {
        m_start = nullptr;
    }
    m_tabs->close(page);
    if (!session() && m_tabs->count() == 0) {
        showStart(false);
    }
}

void Workbench::reopenTab()
{
    if (!m_closedQueries.isEmpty()) {
        newQuery(m_closedQueries.takeLast());
    }
}

} // namespace sluice::app
