#include "models/catalog/fingerprint.h"

#include "models/base/digest.h"
#include "models/catalog/json_reader.h"
#include "models/catalog/json_writer.h"

namespace sluice::catalog {

namespace {

std::string indented(const Catalog &catalog, Detail detail)
{
    return JsonWriter::written(catalog, detail, JsonLayout::Indented) + "\n";
}

} // namespace

std::string canonicalJson(const Catalog &catalog)
{
    return indented(catalog, Detail::Canonical);
}

std::string fingerprint(const Catalog &catalog)
{
    return sha256Hex(indented(catalog, Detail::Schema));
}

Result<std::string> completeJson(const Catalog &catalog)
{
    const auto text = JsonWriter::writtenExactly(catalog);
    if (!text) { // what is not exact must not be read back
        return fail(ErrorKind::Unsupported, "a text of the catalog is no UTF-8");
    }
    return *text;
}

Result<Catalog> fromCompleteJson(const std::string &text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorKind::Internal, "a stored catalog is no JSON object");
    }
    Catalog catalog;
    std::string problem;
    JsonReader reader(json, problem);
    fields(reader, catalog);
    reader.end();
    if (!problem.empty()) {
        return fail(ErrorKind::Internal, "a stored catalog cannot be read: " + problem);
    }
    return catalog;
}

} // namespace sluice::catalog
