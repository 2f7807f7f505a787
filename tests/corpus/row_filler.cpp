#include "tests/corpus/row_filler.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

using namespace catalog;

constexpr int kRows = 3;

std::string quoted(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) {
        text.insert(at, 1, '\'');
    }
    return '\'' + text + '\'';
}

// In their order, each behind what it refers to; what stands in a circle comes last.
std::vector<const Table *> inOrderOfReference(const Catalog &catalog)
{
    std::vector<const Table *> ordered;
    std::set<QualifiedName> done;
    const auto isReady = [&](const Table &table) {
        return std::all_of(table.foreignKeys.begin(), table.foreignKeys.end(),
                           [&](const ForeignKey &key) {
                               return key.target == table.name || done.contains(key.target);
                           });
    };
    for (bool mustBeReady = true; ordered.size() < catalog.tables.size();) {
        const std::size_t size = ordered.size();
        for (const auto &[name, table] : catalog.tables) {
            if (!done.contains(name) && (!mustBeReady || isReady(table))) {
                ordered.push_back(&table);
                done.insert(name);
            }
        }
        mustBeReady = ordered.size() > size;
    }
    return ordered;
}

// The column that a foreign key makes it refer to, as "FROM" needs it.
std::optional<std::string> referredValue(const Table &table, const Column &column, int number,
                                         const Catalog &catalog, const sql::Dialect &dialect)
{
    for (const ForeignKey &key : table.foreignKeys) {
        const auto at = std::find(key.columns.begin(), key.columns.end(), column.name);
        const auto target = catalog.tables.find(key.target);
        if (at == key.columns.end() || target == catalog.tables.end() || key.target == table.name) {
            continue;
        }
        std::vector<std::string> names = key.targetColumns;
        if (names.empty() && target->second.primaryKey) {
            names = target->second.primaryKey->columns;
        }
        const auto index = static_cast<std::size_t>(at - key.columns.begin());
        if (index < names.size()) {
            return "(SELECT " + dialect.quote(names[index]) + " FROM " + dialect.quote(key.target)
                   + " ORDER BY 1 LIMIT 1 OFFSET " + std::to_string(number - 1) + ")";
        }
    }
    return std::nullopt;
}

// The first word that a check of the column compares it with.
std::optional<std::string> allowedValue(const Table &table, const Column &column)
{
    static const QRegularExpression kWord(u"'([^']*)'"_s);
    for (const Check &check : table.checks) {
        const QString text = QString::fromStdString(check.expression);
        const auto match = kWord.match(text);
        if (text.contains(QString::fromStdString(column.name)) && match.hasMatch()
            && column.type.typeClass == TypeClass::Text) {
            return match.captured(0).toStdString();
        }
    }
    return std::nullopt;
}

bool holdsRows(const Table &table)
{
    return table.kind == TableKind::Ordinary || table.kind == TableKind::Partitioned;
}

bool isKey(const Table &table, const Column &column)
{
    return table.primaryKey
           && std::find(table.primaryKey->columns.begin(), table.primaryKey->columns.end(),
                        column.name)
                  != table.primaryKey->columns.end();
}

std::optional<std::string> valueOf(const Table &table, const Column &column, int number,
                                   const Catalog &catalog, const sql::Dialect &dialect)
{
    const bool isNeeded = column.notNull || isKey(table, column);
    if (number == kRows && !isNeeded) {
        return "NULL";
    }
    if (auto referred = referredValue(table, column, number, catalog, dialect)) {
        return referred;
    }
    if (auto allowed = allowedValue(table, column)) {
        return allowed;
    }
    return sampleValue(column.type, number, dialect.flavor());
}

bool isGiven(const Column &column)
{
    return column.generated == Generated::No && column.identity != Identity::Always
           && !column.options.contains("hidden");
}

std::string rowOf(const Table &table, int number, const Catalog &catalog,
                  const sql::Dialect &dialect)
{
    std::string names;
    std::string values;
    for (const Column &column : table.columns) {
        const auto value =
            isGiven(column) ? valueOf(table, column, number, catalog, dialect) : std::nullopt;
        if (value) {
            names += (names.empty() ? "" : ", ") + dialect.quote(column.name);
            values += (values.empty() ? "" : ", ") + *value;
        }
    }
    const std::string into = "INSERT INTO " + dialect.quote(table.name);
    return names.empty() ? into + " DEFAULT VALUES;\n"
                         : into + " (" + names + ") VALUES (" + values + ");\n";
}

} // namespace

std::optional<std::string> sampleValue(const TypeRef &type, int number, sql::Flavor flavor)
{
    const std::string digit = std::to_string(number);
    switch (type.typeClass) {
    case TypeClass::Boolean:
        return flavor == sql::Flavor::Sqlite ? digit : (number % 2 == 0 ? "true" : "false");
    case TypeClass::Integer:
    case TypeClass::Decimal:
        return digit;
    case TypeClass::Float:
        return digit + ".25";
    case TypeClass::Text:
        return quoted("v" + digit);
    case TypeClass::Blob:
        return flavor == sql::Flavor::Sqlite ? "x'0" + digit + "'" : quoted("\\x0" + digit);
    case TypeClass::Date:
        return quoted("2024-01-0" + digit);
    case TypeClass::Time:
        return quoted("10:00:0" + digit);
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        return quoted("2024-01-0" + digit + " 10:00:00");
    case TypeClass::Interval:
        return quoted(digit + " days");
    case TypeClass::Json:
        return quoted("{\"n\": " + digit + "}");
    case TypeClass::Uuid:
        return quoted("00000000-0000-0000-0000-00000000000" + digit);
    case TypeClass::Enum:
        return type.labels.empty()
                   ? std::nullopt
                   : std::optional(
                       quoted(type.labels[static_cast<std::size_t>(number) % type.labels.size()]));
    case TypeClass::Array:
        return quoted("{}");
    case TypeClass::Unknown:
        return flavor == sql::Flavor::Sqlite ? std::optional(digit) : std::nullopt;
    case TypeClass::Composite:
    case TypeClass::Other:
        break;
    }
    return std::nullopt;
}

QByteArray withoutRows(const Catalog &catalog, const sql::Dialect &dialect)
{
    const bool isSqlite = dialect.flavor() == sql::Flavor::Sqlite;
    std::string script = isSqlite ? "PRAGMA foreign_keys = OFF;\n.dbconfig enable_trigger off\n"
                                  : "SET session_replication_role = replica;\n";
    for (const auto &[name, table] : catalog.tables) {
        if (holdsRows(table)) {
            script += isSqlite ? "DELETE FROM " + dialect.quote(name) + ";\n"
                               : "TRUNCATE " + dialect.quote(name) + " CASCADE;\n";
        }
    }
    return QByteArray::fromStdString(script);
}

QByteArray sampleRows(const Catalog &catalog, const sql::Dialect &dialect)
{
    std::string script;
    for (const Table *table : inOrderOfReference(catalog)) {
        for (int number = 1; holdsRows(*table) && number <= kRows; ++number) {
            script += rowOf(*table, number, catalog, dialect);
        }
    }
    return QByteArray::fromStdString(script);
}

} // namespace sluice::test
