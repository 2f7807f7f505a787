// GridView: its cells on the clipboard. Rows that are not here yet are fetched through the model while the grid goes on.
#include "models/data/format.h"
#include "models/item/convert.h"
#include "widgets/grid/cell_copy.h"
#include "widgets/grid/grid_view.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace sluice::ui {

namespace {

constexpr std::int64_t kCellsAtOnce = 20'000; // some milliseconds
constexpr int kRowsAhead = 2'000;

// A value by itself is what it is, without the quotes that tables of text need.
class BareWriter final : public data::RowWriter
{
public:
    void begin(const std::vector<data::ResultColumn> &) override {}
    void row(std::span<const data::CellView> cells) override { out() += data::toText(cells[0]); }
};

} // namespace

void GridView::copy()
{
    copyAs(m_selection.cellCount() == 1
               ? std::make_unique<BareWriter>()
               : data::makeRowWriter(data::RowFormat::Tsv, {.header = false}));
}

void GridView::copyAs(std::unique_ptr<data::RowWriter> writer, bool isHtml)
{
    if (!model() || !m_reader.source() || m_selection.isEmpty()) {
        return;
    }
    m_copy = std::make_unique<CellCopy>(*m_reader.source(), m_selection, std::move(writer));
    m_copiesHtml = isHtml;
    goOnCopying();
}

void GridView::cancelCopy()
{
    if (m_copy) {
        m_copy.reset();
        m_announced = {};
        announceRowsInSight();
        Q_EMIT copyCancelled();
    }
}

void GridView::goOnCopying()
{
    if (!m_copy) {
        return;
    }
    const std::int64_t before = m_copy->copiedCells();
    m_copy->advance(model()->rowCount(), kCellsAtOnce);
    if (m_copy->isDone()) {
        putOnClipboard(m_copy->take());
        return;
    }
    Q_EMIT copying(m_copy->copiedCells(), m_copy->allCells());
    if (m_copy->copiedCells() - before >= kCellsAtOnce) {
        QTimer::singleShot(0, this, &GridView::goOnCopying);
    } else {
        m_reader.source()->rowsInView(m_copy->nextRow(), m_copy->nextRow() + kRowsAhead);
    }
}

void GridView::putOnClipboard(const CopiedCells &cells)
{
    m_copy.reset();
    m_announced = {};
    announceRowsInSight();
    const QString text = item::toQString(cells.text);
    auto *mime = new QMimeData;
    mime->setText(text);
    if (m_copiesHtml) {
        mime->setHtml(text);
    }
    QGuiApplication::clipboard()->setMimeData(mime); // takes it
    Q_EMIT copied(cells.cells, cells.isCut, cells.cutValues);
}

} // namespace sluice::ui
