// What of a table is neither a column nor a part: its place, its storage, its switches.
#include "models/base/text.h"
#include "models/engine/postgres/object_changes.h"
#include "models/engine/postgres/partition_rows.h"
#include "models/engine/postgres/postgres_tables.h"

#include <algorithm>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

class TableChange
{
public:
    TableChange(const Table &before, const Table &after, const Catalog &from, const Catalog &to)
        : m_before(before)
        , m_after(after)
        , m_from(from)
        , m_to(to)
        , m_alter(alterTable(after.name))
    {}

    Result<Statements> write()
    {
        add(storageChange(m_alter, m_before.storage, m_after.storage));
        logging();
        parents();
        rowSecurity();
        setting("access_method", "SET ACCESS METHOD ", "heap");
        setting("tablespace", "SET TABLESPACE ", "pg_default");
        typed();
        replicaIdentity();
        for (const char *key : {"server", "foreign_options"}) {
            if (differs(key)) {
                return fail(ErrorKind::Refused,
                            Message::tr("table %1: a change of \"%2\" is not planned",
                                        {displayName(m_after.name), key}));
            }
        }
        return std::move(m_sql);
    }

private:
    void add(std::string sql) { m_sql.push_back(std::move(sql)); }
    void add(const Statements &sql) { append(m_sql, sql); }
    [[nodiscard]] std::string was(const char *key) const { return option(m_before.options, key); }
    [[nodiscard]] std::string is(const char *key) const { return option(m_after.options, key); }
    [[nodiscard]] bool differs(const char *key) const { return was(key) != is(key); }

    void logging()
    {
        const bool isUnlogged = m_after.options.contains("unlogged");
        if (m_before.options.contains("unlogged") != isUnlogged) {
            add(m_alter + (isUnlogged ? "SET UNLOGGED" : "SET LOGGED"));
        }
    }

    // Those that it leaves were left first.
    void parents()
    {
        const std::vector<QualifiedName> old = parentsOf(m_before);
        const std::vector<QualifiedName> now = parentsOf(m_after);
        const bool wasPartition = m_before.kind == TableKind::Partition;
        const bool isPartition = m_after.kind == TableKind::Partition;
        if (wasPartition && isPartition && old == now && !differs("partition_bound")) {
            return;
        }
        const auto holds = [](const std::vector<QualifiedName> &names, const QualifiedName &name) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        for (const QualifiedName &parent : now) {
            if (isPartition) {
                addChecksOf(parent);
                add(setAside(m_after, m_from, m_to));
                add(movedFromDefault(m_after, m_from, m_to));
                add(alterTable(parent) + "ATTACH PARTITION " + name(m_after.name) + " "
                    + is("partition_bound"));
            } else if (wasPartition || !holds(old, parent)) {
                add(m_alter + "INHERIT " + name(parent));
            }
        }
    }

    // A partition has the checks of its parent before it becomes one.
    void addChecksOf(const QualifiedName &parent)
    {
        const auto found = m_to.tables.find(parent);
        if (found == m_to.tables.end()) {
            return;
        }
        const auto holds = [](const std::vector<Check> &checks, const std::string &wanted) {
            return std::any_of(checks.begin(), checks.end(),
                               [&](const Check &check) { return check.name == wanted; });
        };
        for (const Check &check : found->second.checks) {
            if (!check.noInherit && !holds(m_before.checks, check.name)
                && !holds(m_after.checks, check.name)) {
                add(addCheck(m_after, check));
            }
        }
    }

    void rowSecurity()
    {
        const auto turn = [&](const char *word, const std::string &on, const std::string &off) {
            const bool wasOn = was("row_security").find(word) != std::string::npos;
            const bool isOn = is("row_security").find(word) != std::string::npos;
            if (wasOn != isOn) {
                add(m_alter + (isOn ? on : off) + " ROW LEVEL SECURITY");
            }
        };
        turn("enabled", "ENABLE", "DISABLE");
        turn("forced", "FORCE", "NO FORCE");
    }

    void setting(const char *key, const std::string &words, const std::string &usual)
    {
        if (differs(key)) {
            add(m_alter + words + name(is(key).empty() ? usual : is(key)));
        }
    }

    void typed()
    {
        if (differs("of_type")) {
            add(m_alter + (is("of_type").empty() ? std::string("NOT OF") : "OF " + is("of_type")));
        }
    }

    // One that names an index is the index's.
    void replicaIdentity()
    {
        if (differs("replica_identity")) {
            const std::string identity = is("replica_identity");
            add(m_alter + "REPLICA IDENTITY "
                + (identity.empty() ? std::string("DEFAULT") : toUpperAscii(identity)));
        }
    }

    const Table &m_before;
    const Table &m_after;
    const Catalog &m_from;
    const Catalog &m_to;
    const std::string m_alter;
    Statements m_sql;
};

} // namespace

Result<Statements> changeTable(const Table &before, const Table &after, const Catalog &from,
                               const Catalog &to)
{
    return TableChange(before, after, from, to).write();
}

} // namespace sluice::postgres::ddl
