#include "app/tour.h"

#include "app/main_window.h"
#include "models/item/table_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/review/question_card.h"
#include "widgets/review/review_tab.h"
#include "widgets/shell/data_tab.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <deque>

namespace sluice::app {

namespace {

constexpr int kLook = 30; // milliseconds between looks at whether a view is there
constexpr int kPatience = 60'000;

const char *const kQuery = R"(-- Which customers bring the most?
SELECT c.id, c.fullname, c.email, count(*) AS orders, sum(o.total) AS revenue
FROM customers c
JOIN orders o ON o.customer_id = c.id
GROUP BY c.id
ORDER BY revenue DESC
LIMIT 50;
)";

// Steps in order: do something, wait until it is there, take the picture.
class Tour : public QObject
{
public:
    struct Step
    {
        QString picture; // empty: none
        std::function<void()> act;
        std::function<bool()> isThere;
    };

    Tour(MainWindow &window, const QDir &folder)
        : m_window(window)
        , m_folder(folder)
    {
        connect(&m_timer, &QTimer::timeout, this, &Tour::look);
    }

    void add(Step step) { m_steps.push_back(std::move(step)); }

    void start()
    {
        begin();
        m_timer.start(kLook);
    }

private:
    void begin()
    {
        m_waited = 0;
        if (m_steps.front().act) {
            m_steps.front().act();
        }
    }

    void look()
    {
        m_waited += kLook;
        const Step &step = m_steps.front();
        // One more turn of the event loop after it is there: the last paint may be on its way.
        const bool there = m_waited > 3 * kLook && (!step.isThere || step.isThere());
        if (!there) {
            if (m_waited > kPatience) {
                QTextStream(stderr) << "tour: no " << step.picture << "\n";
                take(QStringLiteral("missing"));
                QApplication::exit(1);
            }
            return;
        }
        if (!step.picture.isEmpty() && !take(step.picture)) {
            QApplication::exit(1);
            return;
        }
        m_steps.pop_front();
        if (m_steps.empty()) {
            m_timer.stop();
            QApplication::exit(0);
            return;
        }
        begin();
    }

    bool take(const QString &name)
    {
        const QString path = m_folder.filePath(name + QStringLiteral(".png"));
        const bool written = m_window.grab().save(path);
        QTextStream(stdout) << path << (written ? "\n" : ": cannot be written\n");
        return written;
    }

    MainWindow &m_window;
    QDir m_folder;
    QTimer m_timer;
    std::deque<Step> m_steps;
    int m_waited = 0;
};

template<typename Page>
Page *front(MainWindow &window)
{
    return window.workbench().tabs().current<Page>();
}

bool tableIsThere(MainWindow &window)
{
    const auto *tab = front<ui::DataTab>(window);
    return tab && !tab->isBusy() && tab->model()->isRowCountExact()
           && tab->model()->cellView(0, 0).has_value();
}

void editSome(MainWindow &window)
{
    auto *tab = front<ui::DataTab>(window);
    item::TableModel *model = tab->model();
    const auto column = [model](const QString &name) {
        for (int i = 0; i < model->columnCount(); ++i) {
            if (model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == name) {
                return i;
            }
        }
        return 1;
    };
    model->setData(model->index(3, column(QStringLiteral("status"))), QStringLiteral("shipped"),
                   Qt::EditRole);
    model->setData(model->index(5, column(QStringLiteral("total"))), QStringLiteral("1583.65"),
                   Qt::EditRole);
    model->deleteRows({9});
    tab->grid()->moveTo(3, column(QStringLiteral("status")));
}

bool queryIsThere(MainWindow &window)
{
    const auto *tab = front<ui::QueryTab>(window);
    return tab && tab->grid() && tab->grid()->model() && tab->grid()->model()->rowCount() > 0;
}

// Every rename that is asked about is one: the first answer of each question.
void answerQuestions(MainWindow &window)
{
    if (auto *tab = front<ui::ReviewTab>(window)) {
        const auto cards = tab->findChildren<ui::QuestionCard *>();
        for (ui::QuestionCard *card : cards) {
            if (auto *rename = card->findChild<QPushButton *>()) {
                rename->click();
                return; // the answer makes a new plan, and new cards
            }
        }
    }
}

bool isAnswered(MainWindow &window)
{
    const auto *tab = front<ui::ReviewTab>(window);
    return tab && tab->state() == ui::ReviewTab::State::Ready
           && tab->findChildren<ui::QuestionCard *>().isEmpty();
}

bool reviewIsThere(MainWindow &window)
{
    const auto *tab = front<ui::ReviewTab>(window);
    return tab && tab->state() == ui::ReviewTab::State::Ready;
}

void addViews(Tour &tour, MainWindow &window)
{
    Workbench &bench = window.workbench();
    tour.add({QStringLiteral("table-light"),
              [&bench] { bench.openByName(QStringLiteral("orders")); },
              [&window] { return tableIsThere(window); }});
    tour.add({{}, [&window] { editSome(window); }, {}});
    tour.add({QStringLiteral("edits-light"), {}, {}});
    tour.add({QStringLiteral("query-light"),
              [&bench] {
                  ui::QueryTab *tab = bench.newQuery(QString::fromUtf8(kQuery));
                  tab->runAll();
              },
              [&window] { return queryIsThere(window); }});
    tour.add({QStringLiteral("question-light"), [&bench] { bench.reviewBeside(); },
              [&window] { return reviewIsThere(window); }});
    tour.add({QStringLiteral("review-light"), [&window] { answerQuestions(window); },
              [&window] { return isAnswered(window); }});
}

void addDarkViews(Tour &tour, MainWindow &window, Appearance &appearance)
{
    TabArea &tabs = window.workbench().tabs();
    tour.add(
        {QStringLiteral("review-dark"), [&appearance] { appearance.showLook(Look::Dark); }, {}});
    tour.add({QStringLiteral("query-dark"),
              [&tabs] { tabs.setCurrentWidget(tabs.all<ui::QueryTab>().constFirst()); },
              {}});
    tour.add({QStringLiteral("edits-dark"),
              [&tabs] { tabs.setCurrentWidget(tabs.all<ui::DataTab>().constFirst()); },
              {}});
}

} // namespace

int renderTour(engine::Engines engines, Preferences &preferences, Appearance &appearance,
               const QString &folder)
{
    const QTemporaryDir sample;
    QDir().mkpath(folder);
    appearance.showLook(Look::Light);
    MainWindow window(engines, preferences, appearance);
    window.resize(1440, 900);
    window.show();
    Workbench &bench = window.workbench();
    Tour tour(window, QDir(folder));
    tour.add({QStringLiteral("start-light"), [&bench] { bench.showStart(false); }, {}});
    tour.add({{},
              [&bench, &sample] { bench.openSample(sample.path()); },
              [&bench] { return bench.session() && bench.session()->catalog(); }});
    addViews(tour, window);
    addDarkViews(tour, window, appearance);
    tour.start();
    const int code = QApplication::exec();
    if (bench.session()) {
        bench.sessions().discardChanges();
    }
    return code;
}

} // namespace sluice::app
