#include "tests/support/json_schema.h"

#include <QProcess>

namespace sluice::test {

namespace {

const char *const kScript = R"(
import json, sys
import jsonschema
with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
documents = json.loads(sys.stdin.buffer.read().decode("utf-8"))
validator = jsonschema.Draft202012Validator(schema)
problems = [f"{list(e.absolute_path)}: {e.message[:300]}"
            for document in documents for e in validator.iter_errors(document)]
print("\n".join(problems[:5]))
sys.exit(1 if problems else 0)
)";

} // namespace

SchemaVerdict validateJson(const QString &schema, const QByteArrayList &documents)
{
    QProcess process;
    // Debian's own: another Python in the path has other modules.
    process.start(QStringLiteral("/usr/bin/python3"),
                  {QStringLiteral("-c"), QString::fromUtf8(kScript), publishedSchemaFile(schema)});
    process.write('[' + documents.join(',') + ']');
    process.closeWriteChannel();
    const bool isDone =
        process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    const QByteArray problems = process.readAllStandardOutput();
    const QByteArray errors = process.readAllStandardError();
    return {.isAsked = isDone && errors.isEmpty() && process.exitCode() <= 1,
            .isValid = isDone && process.exitCode() == 0,
            .why = problems + errors};
}

QString publishedSchemaFile(const QString &schema)
{
    return QStringLiteral("%1/resources/schemas/%2.schema.json")
        .arg(qEnvironmentVariable("SLUICE_SOURCE_DIR"), schema);
}

} // namespace sluice::test
