#include "widgets/shell/filter_editor.h"

#include "models/item/convert.h"
#include "models/sql/row_filter.h"
#include "widgets/shell/filter_words.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace sluice::ui {

using item::toQString;
using item::toStdString;

FilterEditor::FilterEditor(const item::TableModel &model, const sql::Dialect &dialect,
                           QWidget *parent)
    : FloatingCard(parent)
    , m_model(model)
    , m_dialect(dialect)
    , m_column(new QComboBox(this))
    , m_comparator(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("filterEditor"));
    m_column->setEditable(true); // a path inside a JSON column is typed
    m_column->setInsertPolicy(QComboBox::NoInsert);
    m_column->setMinimumWidth(170);
    m_comparator->setMinimumWidth(130);
    m_value->setMinimumWidth(200);
    m_error->setProperty("tone", QStringLiteral("warning"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    for (int column = 0; column < model.columnCount(); ++column) {
        m_column->addItem(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_column, 0, 0);
    layout->addWidget(m_comparator, 0, 1);
    layout->addWidget(m_value, 0, 2);
    layout->addWidget(m_error, 1, 0, 1, 3);
    connect(m_column, &QComboBox::currentTextChanged, this, &FilterEditor::showComparators);
    connect(m_comparator, &QComboBox::currentIndexChanged, this, [this] {
        const auto comparator = static_cast<sql::Comparator>(m_comparator->currentData().toInt());
        m_value->setEnabled(sql::valueCount(comparator) != 0);
    });
    connect(m_value, &QLineEdit::textEdited, m_error, &QLabel::hide);
    keepWorded(this, [this] { retranslate(); });
    showComparators();
}

void FilterEditor::retranslate()
{
    setAccessibleName(tr("Filter"));
    m_column->setAccessibleName(tr("Column"));
    m_column->setToolTip(tr("A column, or a place inside a JSON column: meta.address.zip"));
    m_comparator->setAccessibleName(tr("Comparison"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setPlaceholderText(tr("paid   a, b   >10 <20   ^abc   null   last 7 days"));
}

sql::FilterText FilterEditor::typed() const
{
    std::vector<std::string> columns;
    for (int i = 0; i < m_column->count(); ++i) {
        columns.push_back(toStdString(m_column->itemText(i)));
    }
    sql::FilterText filter = sql::readPlace(toStdString(m_column->currentText()), columns);
    filter.comparator = static_cast<sql::Comparator>(m_comparator->currentData().toInt());
    filter.text = toStdString(m_value->text());
    return filter;
}

catalog::TypeRef FilterEditor::typeOf(const sql::FilterText &filter) const
{
    const int column = m_column->findText(toQString(filter.column));
    return column < 0 ? catalog::TypeRef() : m_model.columnType(column);
}

void FilterEditor::showComparators()
{
    const sql::FilterText filter = typed();
    const QVariant chosen = m_comparator->currentData();
    m_comparator->clear();
    for (const sql::Comparator each :
         sql::comparatorsFor(typeOf(filter), m_dialect.flavor(), !filter.path.empty())) {
        m_comparator->addItem(comparatorText(each), static_cast<int>(each));
    }
    m_comparator->setCurrentIndex(std::max(0, m_comparator->findData(chosen)));
}

void FilterEditor::edit(const sql::FilterText &filter)
{
    m_column->setCurrentText(toQString(sql::placeText(filter)));
    showComparators();
    m_comparator->setCurrentIndex(
        std::max(0, m_comparator->findData(static_cast<int>(filter.comparator))));
    m_value->setText(toQString(filter.text));
    m_value->selectAll();
}

// What is typed may say its comparator itself, as long as none was chosen.
void FilterEditor::take()
{
    const sql::FilterText filter = typed();
    const catalog::TypeRef type = typeOf(filter);
    const auto filters = m_comparator->currentIndex() == 0
                             ? sql::readShort(filter, type, m_dialect.flavor())
                             : std::vector{filter};
    for (const sql::FilterText &each : filters) {
        const auto condition = sql::toCondition(each, type, m_dialect);
        if (!condition) {
            m_error->setText(tr("Expected: %1").arg(toQString(condition.error().message)));
            m_error->show();
            adjustSize();
            return;
        }
    }
    Q_EMIT taken(filters);
    leave();
}

} // namespace sluice::ui
