#include "tests/properties/real_catalogs.h"

#include "tests/corpus/corpus_folder.h"
#include "tests/corpus/row_filler.h"
#include "tests/migrate/migrate_case.h"

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

QList<RealCatalog> ofCases(const QString &engine)
{
    QList<RealCatalog> catalogs;
    for (const MigrateCase &each : migrateCases(engine)) {
        catalogs.append({u"cases/migrate/%1/%2"_s.arg(engine, each.name),
                         {{each.before, each.folder}, {each.data, each.folder}}});
    }
    return catalogs;
}

// One file a kind; what belongs to the whole server is left out.
QList<RealCatalog> ofKinds()
{
    static const QStringList kKinds{
        u"base_types"_s,  u"constraints"_s, u"indexes"_s,   u"inheritance"_s, u"partitions"_s,
        u"policies"_s,    u"routines"_s,    u"sequences"_s, u"statistics"_s,  u"tables"_s,
        u"text_search"_s, u"triggers"_s,    u"types"_s,     u"views"_s};
    const QDir folder(qEnvironmentVariable("SLUICE_SOURCE_DIR")
                      + u"/tests/cases/kinds/postgresql"_s);
    QList<RealCatalog> catalogs;
    for (const QString &kind : kKinds) {
        const QByteArray text = contentOf(folder.filePath(kind + u".sql"_s));
        catalogs.append({u"cases/kinds/postgresql/"_s + kind, {{text, folder.path()}}});
    }
    return catalogs;
}

QList<RealCatalog> ofCorpus(const QString &part)
{
    QList<RealCatalog> catalogs;
    for (const QString &name : hasCorpus() ? corpusFolders(part) : QStringList()) {
        const QDir folder(corpusFolder().filePath(part + u'/' + name));
        catalogs.append(
            {part + u'/' + name, {{contentOf(folder.filePath(u"load.sql"_s)), folder.path()}}});
    }
    return catalogs;
}

} // namespace

std::unique_ptr<CorpusDatabase> RealCatalog::make(DatabaseMaker &maker) const
{
    auto made = maker.make();
    for (const Script &script : scripts) {
        if (made && !made->load(script, OnError::Continue).ended) {
            return nullptr;
        }
    }
    const auto catalog = made ? made->read() : fail(ErrorKind::Internal, "not made");
    if (!catalog) {
        return nullptr;
    }
    const Script rows{sampleRows(*catalog, made->engine().dialect()), {}};
    static_cast<void>(made->load(rows, OnError::Continue)); // some are refused
    return made;
}

QList<RealCatalog> realCatalogs(const QString &engine)
{
    return engine == u"sqlite"_s ? ofCases(engine) + ofCorpus(u"real/sqlite-sql"_s)
                                 : ofCases(engine) + ofKinds() + ofCorpus(u"real/postgresql"_s);
}

} // namespace sluice::test
