#include "tests/corpus/corpus_database.h"

namespace sluice::test {

Result<std::unique_ptr<engine::Connection>> CorpusDatabase::open() const
{
    const auto options = target();
    if (!options) {
        return tl::unexpected(options.error());
    }
    return engine().open(*options, {});
}

Result<catalog::Catalog> CorpusDatabase::read() const
{
    const auto connection = open();
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    return (*connection)->readCatalog({});
}

} // namespace sluice::test
