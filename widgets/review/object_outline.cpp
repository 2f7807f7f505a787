#include "widgets/review/object_outline.h"

#include "models/item/convert.h"

#include <QStringList>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

QString names(const std::vector<std::string> &columns)
{
    QStringList list;
    for (const std::string &column : columns) {
        list << toQString(column);
    }
    return u"("_s + list.join(u", "_s) + u")"_s;
}

QString columnLine(const catalog::Column &column)
{
    QString line = toQString(column.name) + u"  "_s + toQString(column.type.name);
    line += column.notNull ? u" NOT NULL"_s : QString();
    if (column.defaultExpression) {
        line += u" DEFAULT "_s + toQString(*column.defaultExpression);
    }
    if (column.generated != catalog::Generated::No) {
        line += u" GENERATED "_s + toQString(column.generationExpression);
    }
    line += column.identity != catalog::Identity::No ? u" IDENTITY"_s : QString();
    line += column.collation.empty() ? QString() : u" COLLATE "_s + toQString(column.collation);
    return line;
}

QString actionText(const QString &event, catalog::ForeignKeyAction action)
{
    switch (action) {
    case catalog::ForeignKeyAction::NoAction:
        return {};
    case catalog::ForeignKeyAction::Restrict:
        return event + u" RESTRICT"_s;
    case catalog::ForeignKeyAction::Cascade:
        return event + u" CASCADE"_s;
    case catalog::ForeignKeyAction::SetNull:
        return event + u" SET NULL"_s;
    case catalog::ForeignKeyAction::SetDefault:
        return event + u" SET DEFAULT"_s;
    }
    return {};
}

QString foreignKeyLine(const catalog::ForeignKey &key)
{
    const QString target = toQString(catalog::displayName(key.target));
    return u"FOREIGN KEY "_s + names(key.columns) + u" REFERENCES "_s + target
           + (key.targetColumns.empty() ? QString() : u" "_s + names(key.targetColumns))
           + actionText(u" ON UPDATE"_s, key.onUpdate) + actionText(u" ON DELETE"_s, key.onDelete)
           + (key.deferrable ? u" DEFERRABLE"_s : QString());
}

QStringList constraintLines(const catalog::Table &table)
{
    QStringList lines;
    if (table.primaryKey) {
        lines << u"PRIMARY KEY "_s + names(table.primaryKey->columns);
    }
    for (const catalog::KeyConstraint &key : table.uniques) {
        lines << u"UNIQUE "_s + names(key.columns);
    }
    for (const catalog::ForeignKey &key : table.foreignKeys) {
        lines << foreignKeyLine(key);
    }
    for (const catalog::Check &check : table.checks) {
        lines << u"CHECK ("_s + toQString(check.expression) + u")"_s;
    }
    return lines;
}

// A line a column and a line a constraint, also where SQLite keeps the text: only so does a change stand out.
QString tableOutline(const catalog::Table &table)
{
    QStringList lines{u"TABLE "_s + toQString(catalog::displayName(table.name))};
    for (const catalog::Column &column : table.columns) {
        lines << u"  "_s + columnLine(column);
    }
    for (const QString &line : constraintLines(table)) {
        lines << u"  "_s + line;
    }
    for (const auto &[name, index] : table.indexes) {
        lines << toQString(index.definition);
    }
    for (const auto &[name, trigger] : table.triggers) {
        lines << toQString(trigger.definition);
    }
    return lines.join(u'\n');
}

template<typename Map>
auto *find(const Map &objects, const catalog::QualifiedName &name)
{
    const auto found = objects.find(name);
    return found == objects.end() ? nullptr : &found->second;
}

QString enumOutline(const catalog::Enum &type)
{
    QStringList lines{u"ENUM "_s + toQString(catalog::displayName(type.name))};
    for (const std::string &label : type.labels) {
        lines << u"  "_s + toQString(label);
    }
    return lines.join(u'\n');
}

QString sequenceOutline(const catalog::Sequence &sequence)
{
    QStringList lines{u"SEQUENCE "_s + toQString(catalog::displayName(sequence.name))};
    for (const auto &[key, value] : sequence.options) {
        lines << u"  "_s + toQString(key) + u" "_s + toQString(value);
    }
    return lines.join(u'\n');
}

} // namespace

QString objectOutline(const catalog::Catalog &catalog, const catalog::ObjectId &id)
{
    if (const auto *table = find(catalog.tables, id.owner)) {
        return tableOutline(*table);
    }
    if (const auto *view = find(catalog.views, id.owner)) {
        return toQString(view->definition);
    }
    if (const auto *type = find(catalog.enums, id.owner)) {
        return enumOutline(*type);
    }
    if (const auto *sequence = find(catalog.sequences, id.owner)) {
        return sequenceOutline(*sequence);
    }
    return {};
}

} // namespace sluice::ui
