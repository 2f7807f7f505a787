#include "widgets/schema/definition_tab.h"

#include "models/catalog/definition.h"
#include "models/item/convert.h"
#include "models/item/visible_text.h"
#include "widgets/review/sql_view.h"
#include "widgets/schema/object_facts.h"
#include "widgets/style/wording.h"

#include <QStackedLayout>

namespace sluice::ui {

DefinitionTab::DefinitionTab(sql::Flavor flavor, catalog::ObjectId object, QWidget *parent)
    : QWidget(parent)
    , m_object(std::move(object))
    , m_stack(new QStackedLayout(this))
    , m_sql(new SqlView(flavor, this))
    , m_facts(new ObjectFacts(this))
{
    keepWorded(this, [this] { setAccessibleName(tr("Definition")); });
    setWindowTitle(item::visibleText(m_object.part.empty() ? m_object.owner.name : m_object.part));
    m_stack->addWidget(m_sql);
    m_stack->addWidget(m_facts);
}

void DefinitionTab::showFrom(const catalog::Snapshot &catalog)
{
    const QString definition =
        catalog ? item::toQString(catalog::definitionOf(*catalog, m_object)) : QString();
    m_sql->setSql(definition);
    m_facts->show(catalog, m_object);
    QWidget *page = definition.isEmpty() ? static_cast<QWidget *>(m_facts) : m_sql;
    m_stack->setCurrentWidget(page);
    setFocusProxy(page);
}

QString DefinitionTab::text() const
{
    return m_sql->toPlainText();
}

} // namespace sluice::ui
