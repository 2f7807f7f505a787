// Our grid or Qt's own table over the same model, 1920 × 1080 with twelve columns: the CPU time of a full repaint, of a
// scroll by three rows and of a jump anywhere, and the peak of memory. One view a process, so that peaks stay apart.
//   bench_grid (ours | theirs) ROWS
#include "tests/widgets/big_grid_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <random>

using namespace sluice;

namespace {

constexpr int kColumnWidth = 150;

std::vector<catalog::TypeRef> twelveColumns()
{
    auto types = test::BigGridModel::mixedTypes();
    types.resize(12, {"text", catalog::TypeClass::Text, {}});
    return types;
}

std::unique_ptr<QAbstractItemView> ours(QAbstractItemModel &model)
{
    auto view = std::make_unique<ui::GridView>();
    QHash<QString, int> widths;
    for (int column = 0; column < model.columnCount(); ++column) {
        widths[QStringLiteral("c%1").arg(column)] = kColumnWidth;
    }
    view->setColumnWidths(widths);
    view->setModel(&model);
    return view;
}

std::unique_ptr<QAbstractItemView> theirs(QAbstractItemModel &model)
{
    const int rowHeight = ui::GridView().geometryOfRows().rowHeight();
    auto view = std::make_unique<QTableView>();
    view->verticalHeader()->setMinimumSectionSize(rowHeight);
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    view->setModel(&model);
    return view;
}

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The median of many rounds, what they have posted included.
double median(const std::function<void()> &act)
{
    std::vector<double> times;
    for (int round = 0; round < 101; ++round) {
        const double begin = cpuMilliseconds();
        act();
        QCoreApplication::processEvents();
        times.push_back(cpuMilliseconds() - begin);
    }
    std::nth_element(times.begin(), times.begin() + 50, times.end());
    return times[50];
}

void measure(const char *mode, QAbstractItemView &view, int rows)
{
    view.resize(1920, 1080);
    view.show();
    QCoreApplication::processEvents();
    QScrollBar *bar = view.verticalScrollBar();
    const double repaint = median([&] { view.viewport()->repaint(); });
    const double scroll = median([&] { bar->setValue(bar->value() + 3); });
    std::mt19937 random(1);
    const double jump = median(
        [&] { bar->setValue(static_cast<int>(random() % static_cast<unsigned>(bar->maximum()))); });
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"mode\":\"%s\",\"rows\":%d,\"repaint_ms\":%.3f,\"scroll_ms\":%.3f,"
                "\"jump_ms\":%.3f,\"peak_mb\":%.1f}\n",
                mode, rows, repaint, scroll, jump, static_cast<double>(usage.ru_maxrss) / 1024.0);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const bool isOurs = words.value(1) == QStringLiteral("ours");
    const int rows = words.value(2).toInt();
    if (rows < 1000 || (!isOurs && words.value(1) != QStringLiteral("theirs"))) {
        std::fputs("bench_grid (ours | theirs) ROWS\n", stderr);
        return 2;
    }
    ui::Theme::apply(application, ui::Scheme::Light);
    test::BigGridModel model(rows, twelveColumns());
    const auto view = isOurs ? ours(model) : theirs(model);
    measure(isOurs ? "ours" : "theirs", *view, rows);
    return 0;
}
