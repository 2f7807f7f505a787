#include "app/sample/sample_database.h"

#include "app/sample/sample_images.h"
#include "models/sql/splitter.h"

#include <QFile>

namespace sluice::app {

namespace {

std::string resource(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Result<> run(engine::Connection &connection, const std::string &script, const engine::Call &call)
{
    for (const std::string &statement : sql::statements(script, connection.dialect().flavor())) {
        SLUICE_CHECK(engine::execute(connection, {.text = statement}, call));
    }
    return {};
}

Result<> addImages(engine::Connection &connection, const engine::Call &call)
{
    constexpr int kProductsWithImage = 120;
    for (int product = 1; product <= kProductsWithImage; ++product) {
        const sql::Statement insert{
            .text = "INSERT INTO product_images (product_id, position, caption, image)"
                    " VALUES (?1, 1, ?2, ?3)",
            .parameters = {data::Value(std::int64_t{product}),
                           data::Value("View " + std::to_string(product)),
                           data::Value(productImage(product))}};
        SLUICE_CHECK(engine::execute(connection, insert, call));
    }
    return {};
}

Result<> fill(engine::Connection &connection, const engine::Call &call)
{
    SLUICE_CHECK(run(connection, "BEGIN", call));
    SLUICE_CHECK(run(connection, resource(":/sample/shop.sql"), call));
    SLUICE_CHECK(run(connection, resource(":/sample/rows.sql"), call));
    SLUICE_CHECK(addImages(connection, call));
    return run(connection, "COMMIT", call);
}

Result<> writeSchema(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    const std::string text = resource(":/sample/schema.sql");
    if (!file.open(QIODevice::WriteOnly)
        || file.write(text.data(), static_cast<qint64>(text.size()))
               != static_cast<qint64>(text.size())) {
        return fail(
            ErrorKind::Permission,
            Message::tr("cannot write %1: %2", {path.string(), file.errorString().toStdString()}));
    }
    return {};
}

Result<> makeDatabase(engine::Engines engines, const std::filesystem::path &path,
                      const engine::Call &call)
{
    // Built under another name and renamed when whole: an interrupted first start leaves nothing half made.
    const std::filesystem::path part = path.string() + ".part";
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    SLUICE_TRY(engine::Target target, engine::recogniseTarget(engines, part.string()));
    target.options.mayCreate = true;
    {
        SLUICE_TRY(const auto connection, target.engine->open(target.options, call));
        SLUICE_CHECK(fill(*connection, call));
    }
    std::error_code error;
    std::filesystem::rename(part, path, error);
    if (error) {
        return fail(ErrorKind::Permission,
                    Message::tr("cannot write %1: %2", {path.string(), error.message()}));
    }
    return {};
}

} // namespace

Result<SampleProject> makeSample(engine::Engines engines, const std::filesystem::path &folder,
                                 const engine::Call &call)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        return fail(ErrorKind::Permission,
                    Message::tr("cannot make %1: %2", {folder.string(), error.message()}));
    }
    SampleProject sample{.database = folder / "shop.db", .schema = folder / "schema.sql"};
    if (!std::filesystem::exists(sample.database)) {
        SLUICE_CHECK(makeDatabase(engines, sample.database, call));
    }
    if (!std::filesystem::exists(sample.schema)) {
        SLUICE_CHECK(writeSchema(sample.schema));
    }
    return sample;
}

} // namespace sluice::app
