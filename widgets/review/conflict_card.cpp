#include "widgets/review/conflict_card.h"

#include "models/data/format.h"
#include "models/item/convert.h"
#include "widgets/style/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>
#include <set>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

constexpr qsizetype kMostCharacters = 200;

QString keyText(const data::RowKey &key)
{
    QStringList values;
    for (const data::Value &value : key.values) {
        values << toQString(data::toText(data::toView(value)));
    }
    return values.join(u", "_s);
}

QLabel *makeValue(const std::optional<data::Value> &value, const QString &tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!value) {
        label->setText(u"–"_s);
        label->setProperty("tone", u"faint"_s);
        return label;
    }
    const bool isNull = value->isNull();
    label->setText(isNull ? u"NULL"_s
                          : toQString(data::toText(data::toView(*value))).left(kMostCharacters));
    label->setProperty("tone", isNull ? u"faint"_s : tone);
    return label;
}

std::optional<data::Value> originalOf(const data::RowChange &mine, const std::string &column)
{
    if (const auto cell = mine.cells.find(column); cell != mine.cells.end()) {
        return cell->second.before;
    }
    const auto value = mine.original.find(column);
    return value == mine.original.end() ? std::nullopt : std::optional(value->second);
}

std::optional<data::Value> mineOf(const data::RowChange &mine, const std::string &column)
{
    const auto cell = mine.cells.find(column);
    return cell == mine.cells.end() ? std::nullopt : std::optional(cell->second.after);
}

std::optional<data::Value> theirsOf(const session::Conflict &conflict, const std::string &column)
{
    if (!conflict.theirs) {
        return std::nullopt;
    }
    const auto value = conflict.theirs->find(column);
    return value == conflict.theirs->end() ? std::nullopt : std::optional(value->second);
}

// What was edited, and what somebody else has changed.
std::set<std::string> columnsOf(const session::Conflict &conflict)
{
    std::set<std::string> columns;
    for (const auto &[column, cell] : conflict.mine.cells) {
        columns.insert(column);
    }
    for (const auto &[column, value] : conflict.mine.original) {
        if (conflict.theirs && theirsOf(conflict, column) != value) {
            columns.insert(column);
        }
    }
    return columns;
}

} // namespace

ConflictCard::ConflictCard(const session::Conflict &conflict, QWidget *parent)
    : QFrame(parent)
{
    setProperty("card", true);
    setObjectName(u"conflictCard"_s);
    auto *title = new QLabel(
        tr("%1, row %2")
            .arg(toQString(catalog::displayName(conflict.row.table)), keyText(conflict.row.key)),
        this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("strong", true);
    auto *state = new QLabel(
        conflict.theirs ? tr("changed by somebody else") : tr("deleted by somebody else"), this);
    state->setProperty("tone", u"conflict"_s);
    setAccessibleName(tr("Conflict in %1").arg(title->text()));
    auto *mine = new QPushButton(conflict.theirs ? tr("Keep mine") : tr("Add it again"), this);
    auto *theirs = new QPushButton(tr("Take theirs"), this);
    if (!conflict.theirs && conflict.mine.kind == data::RowChangeKind::Delete) {
        mine->hide(); // both wanted it gone
    }
    connect(mine, &QPushButton::clicked, this, &ConflictCard::mineKept);
    connect(theirs, &QPushButton::clicked, this, &ConflictCard::theirsTaken);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(state);
    head->addStretch();
    head->addWidget(theirs);
    head->addWidget(mine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(makeColumns(conflict));
}

QWidget *ConflictCard::makeColumns(const session::Conflict &conflict)
{
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const QStringList heads{tr("Column"), tr("Original"), tr("Theirs"), tr("Mine")};
    for (int column = 0; column < 4; ++column) {
        auto *label = new QLabel(heads[column], table);
        label->setProperty("tone", u"dim"_s);
        label->setProperty("small", true);
        grid->addWidget(label, 0, column);
        grid->setColumnStretch(column, column == 0 ? 1 : 2);
    }
    const bool isDelete = conflict.mine.kind == data::RowChangeKind::Delete;
    int row = 1;
    for (const std::string &name : columnsOf(conflict)) {
        grid->addWidget(new QLabel(toQString(name), table), row, 0);
        grid->addWidget(makeValue(originalOf(conflict.mine, name), {}, table), row, 1);
        grid->addWidget(makeValue(theirsOf(conflict, name), u"conflict"_s, table), row, 2);
        auto *mine = makeValue(mineOf(conflict.mine, name), u"warning"_s, table);
        if (isDelete) {
            mine->setText(tr("deleted"));
            mine->setProperty("tone", u"error"_s);
        }
        grid->addWidget(mine, row++, 3);
    }
    return table;
}

} // namespace sluice::ui
