// Any bytes as the stored text of a table, index, view or trigger: read to the end, and written back as a script whose
// statement ends where it should.
#include "models/engine/sqlite/references.h"
#include "models/engine/sqlite/stored_comments.h"
#include "models/engine/sqlite/stored_index.h"
#include "models/engine/sqlite/stored_table.h"
#include "models/engine/sqlite/table_facts.h"
#include "models/migrate/script.h"

#include <cstdlib>
#include <string>

using namespace sluice;

namespace {

void check(const std::string &text)
{
    (void)sqlite::parseStoredIndex(text);
    (void)sqlite::referencedNames(text);
    (void)sqlite::plainDefault(text);
    catalog::Table table{.name = {"main", "t"}, .definition = text};
    for (const sqlite::StoredColumn &column : sqlite::parseStoredTable(text).columns) {
        table.columns.push_back({.name = column.name});
    }
    (void)sqlite::addStoredFacts(table, {});
    if (!migrate::scriptOf({text}, sql::Flavor::Sqlite).starts_with(text)) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(data), size);
    check(text);
    check("CREATE TABLE t(" + text); // where most of the grammar is
    return 0;
}
