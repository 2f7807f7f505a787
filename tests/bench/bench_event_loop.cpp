// The longest time in which the window's thread answers nothing while a million rows stream into a query tab's grid.
//   bench_event_loop CONNINFO
#include "models/engine/postgres/postgres_engine.h"
#include "widgets/query/query_tab.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace sluice;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("bench_event_loop CONNINFO\n", stderr);
        return 2;
    }
    ui::Theme::apply(application, ui::Scheme::Light);
    const postgres::PostgresEngine engine;
    const engine::Engine *engines[] = {&engine};
    const auto target = engine::recogniseTarget(engines, argv[1]);
    if (!target) {
        return 2;
    }
    session::Session session(engines, *target, [&application](std::function<void()> answer) {
        QMetaObject::invokeMethod(&application, std::move(answer), Qt::QueuedConnection);
    });
    ui::QueryTab tab(session, nullptr);
    tab.resize(1440, 900);
    tab.show();
    tab.setText(QStringLiteral(
        "SELECT i, i % 100 AS qty, 'name of customer number ' || i AS name, now() AS at, "
        "md5(i::text) AS hash FROM generate_series(1, 1000000) i"));

    std::vector<double> gaps;
    QElapsedTimer sinceLast;
    QTimer beat;
    beat.setInterval(0);
    QObject::connect(&beat, &QTimer::timeout, &application, [&] {
        gaps.push_back(static_cast<double>(sinceLast.nsecsElapsed()) / 1e6);
        sinceLast.restart();
    });
    QElapsedTimer total;
    QObject::connect(&tab, &ui::QueryTab::busyChanged, &application, [&](bool isBusy) {
        if (!isBusy && gaps.size() > 10) {
            QCoreApplication::quit();
        }
    });
    QTimer::singleShot(500, &application, [&] {
        total.start();
        sinceLast.start();
        beat.start();
        tab.runAtCursor();
    });
    QApplication::exec();
    std::sort(gaps.begin(), gaps.end());
    std::printf("event loop while 1,000,000 rows stream in: longest gap %.1f ms, 99.9 %% %.1f ms, "
                "%.2f s (goal 16 ms)\n",
                gaps.back(), gaps[gaps.size() * 999 / 1000],
                static_cast<double>(total.elapsed()) / 1000);
    return 0;
}
