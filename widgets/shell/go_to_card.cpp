#include "widgets/shell/go_to_card.h"

#include "widgets/style/theme.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sluice::ui {

GoToCard::GoToCard(const QStringList &columns, qint64 rows, QWidget *parent)
    : FloatingCard(parent)
    , m_columns(columns)
    , m_rows(rows)
    , m_field(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("goToCard"));
    setAccessibleName(tr("Go to row or column"));
    m_field->setAccessibleName(tr("Row number or column name"));
    m_field->setPlaceholderText(tr("Row number or column name"));
    m_field->setMinimumWidth(240);
    auto *completer = new QCompleter(columns, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    m_hint->setProperty("tone", QStringLiteral("warning"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_hint);
}

int GoToCard::columnMeant(const QString &text) const
{
    const auto find = [&](auto &&fits) {
        const auto found = std::ranges::find_if(m_columns, fits);
        return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
    };
    const int exact = find([&](const QString &each) { return each == text; });
    return exact >= 0 ? exact : find([&](const QString &each) {
        return each.startsWith(text, Qt::CaseInsensitive);
    });
}

void GoToCard::take()
{
    const QString text = m_field->text().trimmed();
    bool isNumber = false;
    const qint64 row = QString(text).remove(u',').remove(u' ').toLongLong(&isNumber);
    const int column = isNumber || text.isEmpty() ? -1 : columnMeant(text);
    if (isNumber && row >= 1 && row <= m_rows) {
        leave();
        Q_EMIT rowChosen(row - 1);
    } else if (column >= 0) {
        leave();
        Q_EMIT columnChosen(column);
    } else {
        m_hint->setText(isNumber ? tr("There are %n rows", nullptr, static_cast<int>(m_rows))
                                 : tr("No column is called that"));
        m_hint->show();
        adjustSize();
    }
}

} // namespace sluice::ui
