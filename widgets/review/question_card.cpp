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

QString nameOf(const catalog::ObjectId &id)
{
    return toQString(id.part.empty() ? id.owner.name : id.part);
}

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

QString answerPath(const catalog::ObjectId &gone)
{
    const QString kind = gone.kind == catalog::ObjectKind::Table ? u"table:"_s : u"column:"_s;
    return kind + toQString(catalog::displayName(gone));
}

QuestionCard::QuestionCard(const std::vector<migrate::RenameQuestion> &questions, QWidget *parent)
    : QFrame(parent)
{
    const catalog::ObjectId gone = questions.front().gone;
    const QString path = answerPath(gone);
    setProperty("card", true);
    setObjectName(u"questionCard"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    const bool isOne = questions.size() == 1;
    auto *title = makeText(
        [gone = toQString(catalog::displayName(gone)), isOne,
         appeared = nameOf(questions.front().appeared)] {
            return isOne ? tr("Is %1 now %2?").arg(gone, appeared)
                         : tr("What has become of %1?").arg(gone);
        },
        this);
    title->setProperty("strong", true);
    keepWorded(this, [this, title] { setAccessibleName(title->text()); });
    layout->addWidget(title);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const migrate::RenameQuestion &question : questions) {
        const QString name = nameOf(question.appeared);
        auto *evidence = makeText(
            [isOne, name, evidence = question.evidence] {
                return isOne ? toQString(evidence) : name + u": "_s + toQString(evidence);
            },
            this);
        evidence->setProperty("tone", u"dim"_s);
        layout->addWidget(evidence);
        auto *rename = makeAnswer(
            [isOne, name] { return isOne ? tr("Rename") : tr("Rename to %1").arg(name); },
            [gone = nameOf(gone), name] { return tr("Rename %1 to %2").arg(gone, name); }, this);
        rename->setObjectName(QStringLiteral("renameAnswer"));
        connect(rename, &QPushButton::clicked, this,
                [this, path, name] { Q_EMIT answered(path, name); });
        buttons->addWidget(rename);
    }
    auto *drop = makeAnswer(
        [] { return tr("Drop and create"); },
        [gone = nameOf(gone)] { return tr("Drop %1 and create what is new").arg(gone); }, this);
    drop->setProperty("quiet", true);
    connect(drop, &QPushButton::clicked, this, [this, path] { Q_EMIT answered(path, {}); });
    buttons->addWidget(drop);
    buttons->addStretch();
    layout->addLayout(buttons);
}

} // namespace sluice::ui
