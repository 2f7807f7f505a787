#include "widgets/review/question_card.h"

#include "models/item/convert.h"

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

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
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
    auto *title = makeText(
        questions.size() == 1
            ? tr("Is %1 now %2?")
                  .arg(toQString(catalog::displayName(gone)), nameOf(questions.front().appeared))
            : tr("What has become of %1?").arg(toQString(catalog::displayName(gone))),
        this);
    title->setProperty("strong", true);
    setAccessibleName(title->text());
    layout->addWidget(title);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const migrate::RenameQuestion &question : questions) {
        const QString name = nameOf(question.appeared);
        auto *evidence =
            makeText(questions.size() == 1 ? toQString(question.evidence)
                                           : name + u": "_s + toQString(question.evidence),
                     this);
        evidence->setProperty("tone", u"dim"_s);
        layout->addWidget(evidence);
        auto *rename = new QPushButton(
            questions.size() == 1 ? tr("Rename") : tr("Rename to %1").arg(name), this);
        rename->setObjectName(QStringLiteral("renameAnswer"));
        rename->setAccessibleName(tr("Rename %1 to %2").arg(nameOf(gone), name));
        connect(rename, &QPushButton::clicked, this,
                [this, path, name] { Q_EMIT answered(path, name); });
        buttons->addWidget(rename);
    }
    auto *drop = new QPushButton(tr("Drop and create"), this);
    drop->setProperty("quiet", true);
    drop->setAccessibleName(tr("Drop %1 and create what is new").arg(nameOf(gone)));
    connect(drop, &QPushButton::clicked, this, [this, path] { Q_EMIT answered(path, {}); });
    buttons->addWidget(drop);
    buttons->addStretch();
    layout->addLayout(buttons);
}

} // namespace sluice::ui
