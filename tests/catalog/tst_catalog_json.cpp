// A catalog as JSON and back without a loss, whatever is set; its published schema says what stands in it, and no more.
#include "models/catalog/fingerprint.h"
#include "tests/catalog/catalog_shape.h"
#include "tests/catalog/filled_catalog.h"
#include "tests/support/json_schema.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace sluice::catalog;
using namespace sluice::tests;
using sluice::test::publishedSchemaFile;
using sluice::test::validateJson;
using namespace Qt::Literals::StringLiterals;

namespace {

Catalog filledCatalog()
{
    int count = 0;
    Filler filler(count);
    Catalog catalog;
    filler.fill(catalog);
    return catalog;
}

Json publishedSchema()
{
    QFile file(publishedSchemaFile(u"catalog"_s));
    return file.open(QIODevice::ReadOnly)
               ? Json::parse(file.readAll().toStdString(), nullptr, false)
               : Json();
}

// Takes the texts for people out of a schema; those that are empty or missing are named.
void takeDescriptions(Json &schema, const std::string &path, QStringList &undescribed)
{
    if (schema.value("description", std::string()).size() < 5) {
        undescribed << QString::fromStdString(path);
    }
    schema.erase("description");
    schema.erase("title");
    for (const char *list : {"properties", "$defs"}) {
        if (schema.contains(list)) {
            for (const auto &[name, child] : schema[list].items()) {
                takeDescriptions(child, path + "/" + name, undescribed);
            }
        }
    }
}

QByteArray canonical(const Catalog &catalog)
{
    return QByteArray::fromStdString(canonicalJson(catalog));
}

using Damage = std::function<std::string(std::string)>;

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestCatalogJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberIsAFact();
    void everyFactComesBack();
    void everyWordComesBack();
    void textThatIsNoUtf8IsNotStored();
    void hostileTextIsRefused_data();
    void hostileTextIsRefused();
    void cutTextIsRefused();
    void publishedSchemaIsTheShapeOfTheFacts();
    void everyFactIsValid();
    void emptyCatalogIsValid();
    void mutatedDocumentIsInvalid_data();
    void mutatedDocumentIsInvalid();
};

void TestCatalogJson::everyMemberIsAFact()
{
    int count = 0;
    Filler filler(count);
    Catalog catalog;
    filler.fill(catalog);
    QVERIFY2(filler.unnamed().empty(),
             filler.unnamed().empty() ? "" : filler.unnamed().front().c_str());
}

void TestCatalogJson::everyFactComesBack()
{
    const Catalog catalog = filledCatalog();
    const auto json = completeJson(catalog);
    QVERIFY(json.has_value());
    const auto back = fromCompleteJson(*json);
    QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
    QVERIFY(*back == catalog);
    QCOMPARE(canonicalJson(*back), canonicalJson(catalog));
    const auto empty = fromCompleteJson(completeJson({}).value());
    QVERIFY(empty && *empty == Catalog());
}

void TestCatalogJson::everyWordComesBack()
{
    for (int i = 0; !kindName(static_cast<ObjectKind>(i)).empty(); ++i) {
        Catalog catalog;
        const auto kind = static_cast<ObjectKind>(i);
        catalog.dependencies.insert({{kind, {"s", "a"}, {}}, {kind, {"s", "b"}, "part"}});
        const auto back = fromCompleteJson(completeJson(catalog).value());
        QVERIFY2(back && *back == catalog, kindName(kind).c_str());
    }
}

// It would come back as another text, and be taken for the schema.
void TestCatalogJson::textThatIsNoUtf8IsNotStored()
{
    Catalog catalog = filledCatalog();
    catalog.tables.begin()->second.comment = "cut \xE2\x82";
    QVERIFY(!completeJson(catalog));
}

void TestCatalogJson::hostileTextIsRefused_data()
{
    QTest::addColumn<Damage>("damage");
    const auto add = [](const char *name, Damage damage) {
        QTest::newRow(name) << std::move(damage);
    };
    const auto edit = [&add](const char *name, const std::function<void(Json &)> &change) {
        add(name, [change](const std::string &text) {
            Json json = Json::parse(text);
            change(json);
            return json.dump();
        });
    };
    add("empty", [](const std::string &) { return std::string(); });
    add("no JSON", [](const std::string &) {
        return std::string("\x7F"
                           "ELF\0\1",
                           6);
    });
    add("a list", [](const std::string &) { return std::string("[]"); });
    add("no facts", [](const std::string &) { return std::string("{}"); });
    add("deep lists", [](const std::string &) { return std::string(2'000'000, '['); });
    add("deep objects", [](const std::string &) {
        std::string text;
        for (int i = 0; i < 300'000; ++i) {
            text += R"({"tables":)";
        }
        return text + "1" + std::string(300'000, '}');
    });
    add("text behind", [](const std::string &text) { return text + "{}"; });
    edit("unknown fact", [](Json &json) { json["tabels"] = Json::array(); });
    edit("unknown fact inside", [](Json &json) { json["tables"][0]["columns"][0]["x"] = 1; });
    edit("unknown word", [](Json &json) { json["tables"][0]["kind"] = "ordinery"; });
    edit("missing fact", [](Json &json) { json["tables"][0].erase("name"); });
    edit("number for a text", [](Json &json) { json["dialect"] = 1; });
    edit("null for a text", [](Json &json) { json["dialect"] = nullptr; });
    edit("text for a truth",
         [](Json &json) { json["tables"][0]["columns"][0]["notNull"] = "yes"; });
    edit("text for a list", [](Json &json) { json["tables"] = "none"; });
    edit("object for a list", [](Json &json) { json["tables"] = Json::object(); });
    edit("list for an object", [](Json &json) { json["tables"][0]["primaryKey"] = Json::array(); });
    edit("number for an option", [](Json &json) { json["settings"]["user_version"] = 7; });
    edit("fraction for a count", [](Json &json) { json["tables"][0]["estimatedRows"] = 1.5; });
    edit("count beyond all", [](Json &json) { json["tables"][0]["estimatedRows"] = UINT64_MAX; });
    edit("object twice", [](Json &json) { json["tables"].push_back(json["tables"][0]); });
    add("huge number", [](const std::string &text) {
        const std::string key = "\"estimatedRows\":";
        const std::size_t at = text.find(key) + key.size();
        return text.substr(0, at) + "1e999999" + text.substr(text.find_first_of(",}", at));
    });
}

void TestCatalogJson::hostileTextIsRefused()
{
    QFETCH(Damage, damage);
    const std::string text = completeJson(filledCatalog()).value();
    const auto back = fromCompleteJson(damage(text));
    QVERIFY(!back);
    QVERIFY(!back.error().message.empty());
}

void TestCatalogJson::cutTextIsRefused()
{
    const std::string text = completeJson(filledCatalog()).value();
    for (std::size_t length = 0; length < text.size(); length += 97) {
        QVERIFY(!fromCompleteJson(text.substr(0, length)));
    }
}

void TestCatalogJson::publishedSchemaIsTheShapeOfTheFacts()
{
    Json published = publishedSchema();
    QVERIFY(published.is_object());
    QStringList undescribed;
    takeDescriptions(published, "", undescribed);
    QVERIFY2(undescribed.isEmpty(), qPrintable(undescribed.join(u'\n')));
    const Json difference = Json::diff(published, Shape::ofCatalog());
    QVERIFY2(difference.empty(), difference.dump(2).c_str());
}

void TestCatalogJson::everyFactIsValid()
{
    const auto verdict = validateJson(u"catalog"_s, {canonical(filledCatalog())});
    QVERIFY2(verdict.isAsked && verdict.isValid, verdict.why.constData());
}

void TestCatalogJson::emptyCatalogIsValid()
{
    const auto verdict = validateJson(u"catalog"_s, {canonical({.dialect = "sqlite"})});
    QVERIFY2(verdict.isAsked && verdict.isValid, verdict.why.constData());
}

void TestCatalogJson::mutatedDocumentIsInvalid_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value"); // empty: taken away
    QTest::newRow("unknown fact") << u"/tabels"_s << u"[]"_s;
    QTest::newRow("unknown fact inside") << u"/tables/0/columns/0/nullable"_s << u"true"_s;
    QTest::newRow("missing fact") << u"/tables/0/columns/0/type"_s << QString();
    QTest::newRow("text for a truth") << u"/tables/0/columns/0/notNull"_s << u"\"yes\""_s;
    QTest::newRow("unknown word") << u"/tables/0/kind"_s << u"\"heap\""_s;
    QTest::newRow("null") << u"/tables/0/comment"_s << u"null"_s;
    QTest::newRow("number for an option") << u"/settings/user_version"_s << u"7"_s;
}

void TestCatalogJson::mutatedDocumentIsInvalid()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    Json json = Json::parse(canonicalJson(filledCatalog()));
    const Json::json_pointer place(pointer.toStdString());
    if (value.isEmpty()) {
        json.at(place.parent_pointer()).erase(place.back());
    } else {
        json[place] = Json::parse(value.toStdString());
    }
    const auto verdict = validateJson(u"catalog"_s, {QByteArray::fromStdString(json.dump())});
    QVERIFY2(verdict.isAsked && !verdict.isValid, verdict.why.constData());
}

QTEST_APPLESS_MAIN(TestCatalogJson)
#include "tst_catalog_json.moc"
