// Asks a JSON Schema library that is not ours (python3-jsonschema) about documents.
#pragma once

#include <QByteArrayList>
#include <QString>

namespace sluice::test {

struct SchemaVerdict
{
    bool isAsked = false; // false: the library could not be run, or the schema itself is none
    bool isValid = false;
    QByteArray why; // of the first few problems, one a line
};

// `schema`: "catalog" or "plan", a file in resources/schemas. All documents are valid, or the verdict is that they are not.
[[nodiscard]] SchemaVerdict validateJson(const QString &schema, const QByteArrayList &documents);
[[nodiscard]] QString publishedSchemaFile(const QString &schema);

} // namespace sluice::test
