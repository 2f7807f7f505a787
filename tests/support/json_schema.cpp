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
document = json.loads(sys.stdin.buffer.read().decode("utf-8"))
problems = [f"{list(e.absolute_path)}: {e.message[:300]}"
            for e in jsonschema.Draft202012Validator(schema).iter_errors(document)]
print("\n".join(problems[:5]))
sys.exit(1 if problems else 0)
)";

} // namespace

SchemaVerdict validateJson(const QString &schemaFile, const QByteArray &document)
{
    QProcess process;
    // Debian's own: another Python in the path has other modules.
    process.start(QStringLiteral("/usr/bin/python3"),
                  {QStringLiteral("-c"), QString::fromUtf8(kScript), schemaFile});
    process.write(document);
    process.closeWriteChannel();
    const bool isDone =
        process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    const QByteArray problems = process.readAllStandardOutput();
    const QByteArray errors = process.readAllStandardError();
    return {.isAsked = isDone && errors.isEmpty() && process.exitCode() <= 1,
            .isValid = isDone && process.exitCode() == 0,
            .why = problems + errors};
}

QString catalogSchemaFile()
{
    return qEnvironmentVariable("SLUICE_SOURCE_DIR")
           + QStringLiteral("/resources/schemas/catalog.schema.json");
}

} // namespace sluice::test
