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

std::string completeJson(const Catalog &catalog)
{
    return JsonWriter::written(catalog, Detail::Everything, JsonLayout::Compact);
}

Result<Catalog> fromCompleteJson(const std::string &text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorKind::Internal, "a stored catalog is no JSON object");
    }
    try { // the library's way to say that a fact is of another type
        Catalog catalog;
        JsonReader reader(json);
        fields(reader, catalog);
        return catalog;
    } catch (const nlohmann::json::exception &error) {
        return fail(ErrorKind::Internal,
                    std::string("a stored catalog cannot be read: ") + error.what());
    }
}

} // namespace sluice::catalog
