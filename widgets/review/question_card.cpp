#include "widgets/review/question_card.h"

#include "models/item/convert.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

QLabel *makeText(Wording text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    keepWorded(label, [label, text = std::move(text)] { label->setText(text()); });
    return label;
}

QPushButton *makeAnswer(Wording text, Wording accessible, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    keepWorded(button, [button, text = std::move(text), accessible = std::move(accessible)] {
        button->setText(text());
        button->setAccessibleName(accessible());
    });
    return button;
}

} // namespace

QuestionCard::QuestionCard(const std::vector<migrate::RenameQuestion> &questions, QWidget *parent)
    : QFrame(parent)
{
    const Message gone = migrate::named(questions.front().gone);
    const QString path = toQString(migrate::answerOf(questions.front()).first);
    setProperty("card", true);
    setObjectName(u"questionCard"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    const bool isOne = questions.size() == 1;
    auto *title = makeText(
        [gone, isOne, appeared = toQString(migrate::answerOf(questions.front()).second)] {
            return isOne ? tr("Is %1 now %2?").arg(toQString(gone), appeared)
                         : tr("What has become of %1?").arg(toQString(gone));
        },
        this);
    title->setProperty("strong", true);
    keepWorded(this, [this, title] { setAccessibleName(title->text()); });
    layout->addWidget(title);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const migrate::RenameQuestion &question : questions) {
        const QString name = toQString(migrate::answerOf(question).second);
        auto *evidence = makeText(
            [isOne, name, evidence = question.evidence] {
                return isOne ? toQString(evidence) : name + u": "_s + toQString(evidence);
            },
            this);
        evidence->setProperty("tone", u"dim"_s);
        layout->addWidget(evidence);
        auto *rename = makeAnswer(
            [isOne, name] { return isOne ? tr("Rename") : tr("Rename to %1").arg(name); },
            [gone, name] { return tr("Rename %1 to %2").arg(toQString(gone), name); }, this);
        rename->setObjectName(QStringLiteral("renameAnswer"));
        connect(rename, &QPushButton::clicked, this,
                [this, path, name] { Q_EMIT answered(path, name); });
        buttons->addWidget(rename);
    }
    auto *drop = makeAnswer(
        [] { return tr("Drop and create"); },
        [gone] { return tr("Drop %1 and create what is new").arg(toQString(gone)); }, this);
    drop->setProperty("quiet", true);
    connect(drop, &QPushButton::clicked, this, [this, path] { Q_EMIT answered(path, {}); });
    buttons->addWidget(drop);
    buttons->addStretch();
    layout->addLayout(buttons);
}

} // namespace sluice::ui
