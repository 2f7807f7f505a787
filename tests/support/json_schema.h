// Asks a JSON Schema library that is not ours (python3-jsonschema) about a document.
#pragma once

#include <QByteArray>
#include <QString>

namespace sluice::test {

struct SchemaVerdict
{
    bool isAsked = false; // false: the library could not be run, or the schema itself is none
    bool isValid = false;
    QByteArray why; // of the first few problems, one a line
};

[[nodiscard]] SchemaVerdict validateJson(const QString &schemaFile, const QByteArray &document);
// resources/schemas/catalog.schema.json
[[nodiscard]] QString catalogSchemaFile();

} // namespace sluice::test
