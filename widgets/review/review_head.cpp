#include "widgets/review/review_head.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 44;
constexpr int kPathWidth = 260;

} // namespace

ReviewHead::ReviewHead(const QString &target, QWidget *parent)
    : QFrame(parent)
    , m_source(new QLabel(this))
    , m_badges(new QHBoxLayout)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(this))
{
    setProperty("bar", u"panel"_s);
    keepHeight(this, kHeight);
    auto *arrow = new QLabel(u"→"_s, this);
    arrow->setProperty("tone", u"faint"_s);
    auto *database = new QLabel(target, this);
    for (QLabel *label : {m_source, database}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("strong", true);
    }
    m_path->setMinimumWidth(kPathWidth);
    m_badges->setSpacing(6);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_source);
    layout->addWidget(arrow);
    layout->addWidget(database);
    layout->addLayout(m_badges);
    layout->addStretch();
    layout->addWidget(m_path);
    layout->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ReviewHead::fileWanted);
    connect(m_path, &QLineEdit::returnPressed, this, [this] {
        if (const QString text = m_path->text().trimmed(); !text.isEmpty()) {
            Q_EMIT schemaChosen(text);
        }
    });
    keepWorded(this, [this] { retranslate(); });
}

void ReviewHead::retranslate()
{
    m_source->setText(m_name.isEmpty() ? tr("No schema") : m_name);
    m_choose->setText(tr("Choose schema…"));
    m_path->setPlaceholderText(tr("Path of a .sql file, or a database"));
    m_path->setAccessibleName(tr("Desired schema: path of a .sql file, or a database"));
}

void ReviewHead::setSource(const QString &text, const QString &name)
{
    m_path->setText(text);
    m_path->setCursorPosition(0);
    m_name = name;
    retranslate();
}

void ReviewHead::setBadges(const QList<Badge> &badges)
{
    while (QLayoutItem *item = m_badges->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Badge &badge : badges) {
        auto *label = new QLabel(badge.text, this);
        label->setProperty("chip", badge.chip);
        label->setTextFormat(Qt::PlainText);
        m_badges->addWidget(label, 0, Qt::AlignVCenter);
    }
}

void ReviewHead::setLocked(bool locked)
{
    m_path->setEnabled(!locked);
    m_choose->setEnabled(!locked);
}

} // namespace sluice::ui
