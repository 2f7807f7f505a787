#include "models/catalog/fingerprint.h"

#include "models/base/digest.h"
#include "models/catalog/json_reader.h"
#include "models/catalog/json_writer.h"

namespace sluice::catalog {

namespace {

using Json = nlohmann::json; // objects are sorted by key

// Names and texts of a damaged file may be no UTF-8: shown with U+FFFD, never a failure.
std::string text(const Json &json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string canonicalJson(const Catalog &catalog)
{
    return text(JsonWriter::written(catalog, Detail::Access), 2) + "\n";
}

std::string fingerprint(const Catalog &catalog)
{
    return sha256Hex(text(JsonWriter::written(catalog, Detail::Schema), 2) + "\n");
}

std::string completeJson(const Catalog &catalog)
{
    return text(JsonWriter::written(catalog, Detail::Everything), -1);
}

Result<Catalog> fromCompleteJson(const std::string &text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorKind::Internal, "a stored catalog is no JSON object");
    }
    try { // the library's way to say that a fact is of another type
        Catalog catalog;
        JsonReader reader(json);
        fields(reader, catalog);
        return catalog;
    } catch (const Json::exception &error) {
        return fail(ErrorKind::Internal,
                    std::string("a stored catalog cannot be read: ") + error.what());
    }
}

} // namespace sluice::catalog
