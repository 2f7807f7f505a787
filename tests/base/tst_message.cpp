// A message is its English text, and keeps what it was made of.
#include "models/base/message.h"

#include <QTest>

using namespace sluice;

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isItsEnglishText();
    void plainTextHasNoPattern();
    void placeholderInsideAnArgumentStays();
    void placeholderWithoutArgumentStays();
    void moreThanNinePartsAreJoined();
};

void TestMessage::isItsEnglishText()
{
    const Message kind = Message::tr("column");
    const Message message = Message::tr("Drop %1 of %2 and %1", {kind, std::string("orders")});
    QCOMPARE(std::string(message), std::string("Drop column of orders and column"));
    QCOMPARE(message.arguments().front().pattern(), std::string("column"));
}

void TestMessage::plainTextHasNoPattern()
{
    QVERIFY(Message("what the server said").pattern().empty());
}

void TestMessage::placeholderInsideAnArgumentStays()
{
    QCOMPARE(std::string(Message::tr("%1 to %2", {"%2", "b"})), std::string("%2 to b"));
}

void TestMessage::placeholderWithoutArgumentStays()
{
    QCOMPARE(std::string(Message::tr("\"@\" as %40, 100 % of %1", {"x"})),
             std::string("\"@\" as %40, 100 % of x"));
}

void TestMessage::moreThanNinePartsAreJoined()
{
    const Message joined = Message::joined(std::vector<Message>(11, "a"), "-");
    QCOMPARE(std::string(joined), std::string("a-a-a-a-a-a-a-a-a-a-a"));
    QCOMPARE(joined.arguments().size(), std::size_t{11});
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
