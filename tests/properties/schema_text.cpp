#include "tests/properties/schema_text.h"

namespace sluice::test {

namespace {

using namespace Qt::Literals::StringLiterals;

QString quoted(QString name)
{
    return u'"' + name.replace(u"\""_s, u"\"\""_s) + u'"';
}

bool isText(const RandomColumn &one)
{
    return one.kind == Kind::Text || one.kind == Kind::Short;
}

QString typeOf(const RandomColumn &one)
{
    switch (one.kind) {
    case Kind::Whole:
        return u"integer"_s;
    case Kind::Wide:
        return u"bigint"_s;
    case Kind::Text:
        return u"text"_s;
    case Kind::Short:
        return u"varchar(40)"_s;
    case Kind::Number:
        return u"numeric(12,2)"_s;
    }
    return {};
}

// Of the row 1, 2 or 3; whole numbers refer to the rows in the other order.
QString valueOf(const RandomColumn &one, int row)
{
    if (one.isSparse && !one.notNull && row == 2) {
        return u"NULL"_s;
    }
    switch (one.kind) {
    case Kind::Whole:
    case Kind::Wide:
        return QString::number(4 - row);
    case Kind::Text:
    case Kind::Short:
        return u"'it''s %1'"_s.arg(row);
    case Kind::Number:
        return u"%1.25"_s.arg(row);
    }
    return {};
}

QString defaultOf(const RandomColumn &one)
{
    return isText(one) ? u"'it''s so'"_s : u"1"_s;
}

QString columnText(const RandomColumn &one)
{
    QString text = quoted(one.name) + u' ' + typeOf(one);
    if (one.notNull) {
        text += u" NOT NULL"_s;
    }
    return one.hasDefault ? text + u" DEFAULT "_s + defaultOf(one) : text;
}

QString named(const RandomTable &table, const RandomColumn &one, const char *kind)
{
    return quoted(u"%1 %2 %3"_s.arg(QLatin1String(kind), table.name, one.name));
}

QString foreignKey(const RandomTable &table, const RandomColumn &one)
{
    return u"CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (id) ON DELETE %4"_s.arg(
        named(table, one, "fk"), quoted(one.name), quoted(one.target), one.action);
}

QString tableText(const RandomTable &table, Server server)
{
    QStringList parts{u"id integer NOT NULL"_s};
    QStringList constraints;
    QString key = u"id"_s;
    for (const RandomColumn &one : table.columns) {
        parts << columnText(one);
        const QString name = quoted(one.name);
        if (one.isInKey) {
            key = u"id, "_s + name;
            constraints << u"CONSTRAINT %1 UNIQUE (id)"_s.arg(quoted(u"ids "_s + table.name));
        }
        if (one.isUnique) {
            constraints << u"CONSTRAINT %1 UNIQUE (%2)"_s.arg(named(table, one, "uq"), name);
        }
        if (one.hasCheck) {
            constraints << u"CONSTRAINT %1 CHECK (%2)"_s.arg(
                named(table, one, "ok"),
                isText(one) ? u"length(%1) < 100"_s.arg(name) : name + u" >= 0"_s);
        }
        if (!one.target.isEmpty() && server == Server::Sqlite) {
            constraints << foreignKey(table, one);
        }
    }
    parts << u"CONSTRAINT %1 PRIMARY KEY (%2)"_s.arg(quoted(u"pk "_s + table.name), key);
    return u"CREATE TABLE %1 (\n    %2\n);\n"_s.arg(quoted(table.name),
                                                    (parts + constraints).join(u",\n    "_s));
}

QString indexText(const RandomTable &table, const RandomColumn &one)
{
    const QString part = isText(one) ? u"lower(%1)"_s.arg(quoted(one.name)) : quoted(one.name);
    const QString where =
        one.isIndexPartial ? u" WHERE %1 IS NOT NULL"_s.arg(quoted(one.name)) : QString();
    return u"CREATE INDEX %1 ON %2 (%3)%4;\n"_s.arg(named(table, one, "ix"), quoted(table.name),
                                                    part, where);
}

QString viewText(const RandomView &view)
{
    QStringList columns{u"id"_s};
    for (const QString &name : view.columns) {
        columns << quoted(name);
    }
    return u"CREATE VIEW %1 AS SELECT %2 FROM %3 WHERE id > 0;\n"_s.arg(
        quoted(view.name), columns.join(u", "_s), quoted(view.table));
}

} // namespace

QByteArray schemaText(const RandomSchema &schema, Server server)
{
    QString text;
    QString later;
    for (const RandomTable &table : schema.tables) {
        text += tableText(table, server);
        for (const RandomColumn &one : table.columns) {
            if (one.isIndexed) {
                later += indexText(table, one);
            }
            if (!one.target.isEmpty() && server == Server::Postgres) {
                later +=
                    u"ALTER TABLE %1 ADD %2;\n"_s.arg(quoted(table.name), foreignKey(table, one));
            }
        }
    }
    for (const RandomView &view : schema.views) {
        later += viewText(view);
    }
    return (text + later).toUtf8();
}

QByteArray rowsText(const RandomSchema &schema, Server server)
{
    QString text =
        server == Server::Postgres ? u"SET session_replication_role = replica;\n"_s : QString();
    for (const RandomTable &table : schema.tables) {
        QStringList names{u"id"_s};
        for (const RandomColumn &one : table.columns) {
            names << quoted(one.name);
        }
        for (int row = 1; row <= 3; ++row) {
            QStringList values{QString::number(row)};
            for (const RandomColumn &one : table.columns) {
                values << valueOf(one, row);
            }
            text += u"INSERT INTO %1 (%2) VALUES (%3);\n"_s.arg(
                quoted(table.name), names.join(u", "_s), values.join(u", "_s));
        }
    }
    return text.toUtf8();
}

migrate::DiffOptions answersFor(const SchemaPair &pair, Server server)
{
    migrate::DiffOptions options;
    options.dropUnmatched = true;
    const QString schema = server == Server::Postgres ? u"public."_s : QString();
    for (const RandomTable &table : pair.after.tables) {
        const RandomTable *old = pair.before.table(table.name);
        for (const RandomColumn &one : table.columns) {
            const RandomColumn *was = column(old, one.name);
            if (old != nullptr && one.notNull && (was == nullptr || !was->notNull)) {
                const QString path = schema + table.name + u'.' + one.name;
                options.fills[path.toStdString()] = defaultOf(one).toStdString();
            }
        }
    }
    return options;
}

std::vector<QByteArray> keptQueries(const SchemaPair &pair)
{
    std::vector<QByteArray> queries;
    for (const RandomTable &table : pair.after.tables) {
        const RandomTable *old = pair.before.table(table.name);
        if (old == nullptr) {
            continue;
        }
        QStringList names{u"id"_s};
        for (const RandomColumn &one : table.columns) {
            const RandomColumn *was = column(old, one.name);
            const bool isFilled = one.isSparse && one.notNull && was != nullptr && !was->notNull;
            if (was != nullptr && !isFilled) {
                names << quoted(one.name);
            }
        }
        queries.push_back(
            u"SELECT %1 FROM %2 ORDER BY id"_s.arg(names.join(u", "_s), quoted(table.name))
                .toUtf8());
    }
    return queries;
}

} // namespace sluice::test
