#include "widgets/schema/object_facts.h"

#include "models/catalog/definition.h"
#include "models/item/convert.h"
#include "models/item/visible_text.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QEvent>

namespace sluice::ui {

using item::toQString;

// Rich text from names that may hold anything: every piece goes through escape().
class FactsPage
{
public:
    void heading(const QString &text)
    {
        m_html += QStringLiteral("<p style='margin:0 0 2px 0'><b>%1</b></p>").arg(escape(text));
    }

    void section(const QString &text)
    {
        m_html +=
            QStringLiteral("<p style='margin:14px 0 4px 0;color:%2;font-size:8pt'><b>%1</b></p>")
                .arg(escape(text.toUpper()), dim());
    }

    void pair(const QString &left, const QString &right)
    {
        // A cell without text would take the room above the next section.
        const QString cell = right.isEmpty()
                                 ? QString()
                                 : QStringLiteral("<td align='right' style='color:%2'>%1</td>")
                                       .arg(escape(right), dim());
        m_html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='1'><tr>"
                                 "<td>%1</td>%2</tr></table>")
                      .arg(escape(left), cell);
    }

    void note(const QString &text)
    {
        m_html +=
            QStringLiteral("<p style='margin:2px 0;color:%2'>%1</p>").arg(escape(text), dim());
    }

    void code(const QString &text)
    {
        const QString families = Theme::current().codeFont().families().join(QStringLiteral("','"));
        m_html += QStringLiteral("<pre style=\"font-family:'%2';white-space:pre-wrap\">%1</pre>")
                      .arg(escape(text), families);
    }

    [[nodiscard]] const QString &html() const { return m_html; }

private:
    static QString escape(const QString &text) { return text.toHtmlEscaped(); }
    static QString dim() { return Theme::current().color(Token::Dim).name(); }

    QString m_html;
};

namespace {

QString joined(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names) {
        list << toQString(name);
    }
    return list.join(QStringLiteral(", "));
}

QString typeOf(const catalog::Column &column)
{
    return toQString(column.type.name) + (column.notNull ? QString() : QStringLiteral("?"));
}

void writeColumns(FactsPage &page, const std::vector<catalog::Column> &columns)
{
    page.section(ObjectFacts::tr("Columns"));
    for (const catalog::Column &column : columns) {
        const QString preset = column.defaultExpression
                                   ? QStringLiteral(" = ") + toQString(*column.defaultExpression)
                                   : QString();
        page.pair(toQString(column.name), typeOf(column) + preset);
    }
}

void writeKeys(FactsPage &page, const catalog::Table &table)
{
    if (table.primaryKey || !table.uniques.empty() || !table.foreignKeys.empty()) {
        page.section(ObjectFacts::tr("Keys"));
    }
    if (table.primaryKey) {
        page.pair(joined(table.primaryKey->columns), ObjectFacts::tr("primary key"));
    }
    for (const auto &unique : table.uniques) {
        page.pair(joined(unique.columns), ObjectFacts::tr("unique"));
    }
    for (const auto &key : table.foreignKeys) {
        page.pair(joined(key.columns),
                  QStringLiteral("→ ") + toQString(catalog::displayName(key.target)));
    }
}

void writeParts(FactsPage &page, const catalog::Table &table)
{
    if (!table.indexes.empty()) {
        page.section(ObjectFacts::tr("Indexes"));
    }
    for (const auto &[name, index] : table.indexes) {
        page.pair(toQString(name),
                  index.unique ? ObjectFacts::tr("unique") : toQString(index.method));
    }
    if (!table.triggers.empty()) {
        page.section(ObjectFacts::tr("Triggers"));
    }
    for (const auto &[name, trigger] : table.triggers) {
        page.pair(toQString(name), {});
    }
}

// Rules, policies and exclusions: what few tables have.
void writeGuards(FactsPage &page, const catalog::Table &table)
{
    if (!table.rules.empty() || !table.policies.empty() || !table.exclusions.empty()) {
        page.section(ObjectFacts::tr("Rules and policies"));
    }
    for (const auto &[name, policy] : table.policies) {
        page.pair(toQString(name), toQString(policy.command));
    }
    for (const auto &[name, rule] : table.rules) {
        page.pair(toQString(name), toQString(catalog::kindName(catalog::ObjectKind::Rule)));
    }
    for (const catalog::Exclusion &exclusion : table.exclusions) {
        page.pair(toQString(exclusion.name),
                  toQString(catalog::kindName(catalog::ObjectKind::Exclusion)));
    }
}

void writeOptions(FactsPage &page, const catalog::Options &options)
{
    for (const auto &[name, value] : options) {
        page.pair(toQString(name), toQString(value));
    }
}

void writeDomain(FactsPage &page, const catalog::Domain &domain)
{
    page.pair(ObjectFacts::tr("Type"), toQString(domain.type.name));
    if (domain.defaultExpression) {
        page.pair(ObjectFacts::tr("Default"), toQString(*domain.defaultExpression));
    }
    for (const catalog::Check &check : domain.checks) {
        page.pair(toQString(check.name), toQString(check.expression));
    }
}

void writeDefinition(FactsPage &page, const std::string &definition)
{
    if (!definition.empty()) {
        page.section(ObjectFacts::tr("Definition"));
        page.code(toQString(definition));
    }
}

} // namespace

ObjectFacts::ObjectFacts(QWidget *parent)
    : QTextBrowser(parent)
{
    keepWorded(this, [this] {
        setAccessibleName(tr("Facts about the object"));
        render();
    });
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setStyleSheet(QStringLiteral("QTextBrowser { background: transparent; }"));
    document()->setDocumentMargin(12);
}

void ObjectFacts::show(const catalog::Snapshot &catalog, const catalog::ObjectId &object)
{
    m_catalog = catalog;
    m_object = object;
    render();
}

void ObjectFacts::render()
{
    FactsPage page;
    if (!m_catalog) {
        clear();
        return;
    }
    const catalog::QualifiedName &owner = m_object.owner;
    page.heading(item::visibleText(catalog::displayName(m_object)));
    if (const std::string comment = catalog::commentOf(*m_catalog, m_object); !comment.empty()) {
        page.note(toQString(comment));
    }
    if (const auto table = m_catalog->tables.find(owner); table != m_catalog->tables.end()) {
        writeColumns(page, table->second.columns);
        writeKeys(page, table->second);
        writeParts(page, table->second);
        writeGuards(page, table->second);
    } else if (const auto view = m_catalog->views.find(owner); view != m_catalog->views.end()) {
        writeColumns(page, view->second.columns);
    } else {
        writeOther(page);
    }
    if (m_object.kind != catalog::ObjectKind::Enum) {
        writeDefinition(page, catalog::definitionOf(*m_catalog, m_object));
    }
    setHtml(page.html());
}

void ObjectFacts::writeOther(FactsPage &page) const
{
    const catalog::QualifiedName &owner = m_object.owner;
    page.pair(toQString(catalog::kindName(m_object.kind)), {});
    if (const auto type = m_catalog->enums.find(owner);
        m_object.kind == catalog::ObjectKind::Enum && type != m_catalog->enums.end()) {
        page.section(tr("Labels"));
        for (const std::string &label : type->second.labels) {
            page.pair(toQString(label), {});
        }
    } else if (const auto domain = m_catalog->domains.find(owner);
               domain != m_catalog->domains.end()) {
        writeDomain(page, domain->second);
    } else if (const auto composite = m_catalog->composites.find(owner);
               composite != m_catalog->composites.end()) {
        writeColumns(page, composite->second.attributes);
    } else if (const auto sequence = m_catalog->sequences.find(owner);
               sequence != m_catalog->sequences.end()) {
        writeOptions(page, sequence->second.options);
    } else if (const auto extension = m_catalog->extensions.find(owner.name);
               extension != m_catalog->extensions.end()) {
        page.pair(toQString(extension->second.schema), toQString(extension->second.version));
    }
}

void ObjectFacts::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        render();
    }
}

} // namespace sluice::ui
