#include "app/pending_sheet.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace sluice::app {

namespace {

QString say(const char *english)
{
    return QCoreApplication::translate("PendingSheet", english);
}

QString countOf(int changes)
{
    return changes == 1
               ? say(QT_TRANSLATE_NOOP("PendingSheet", "One change is not applied"))
               : say(QT_TRANSLATE_NOOP("PendingSheet", "%1 changes are not applied")).arg(changes);
}

QMessageBox *makeSheet(QWidget *window, int changes)
{
    auto *sheet = new QMessageBox(window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setWindowModality(Qt::WindowModal);
    sheet->setWindowFlag(Qt::Sheet);
    sheet->setIcon(QMessageBox::NoIcon);
    sheet->setText(countOf(changes));
    return sheet;
}

} // namespace

void askAboutPending(QWidget *window, int changes, PendingAnswers answers)
{
    QMessageBox *sheet = makeSheet(window, changes);
    sheet->setInformativeText(
        say(QT_TRANSLATE_NOOP("PendingSheet", "Apply them first, or discard them for good?")));
    auto *apply =
        sheet->addButton(say(QT_TRANSLATE_NOOP("PendingSheet", "Apply")), QMessageBox::AcceptRole);
    apply->setProperty("primary", true);
    auto *discard = sheet->addButton(say(QT_TRANSLATE_NOOP("PendingSheet", "Discard")),
                                     QMessageBox::DestructiveRole);
    auto *stay =
        sheet->addButton(say(QT_TRANSLATE_NOOP("PendingSheet", "Stay")), QMessageBox::RejectRole);
    sheet->setDefaultButton(apply);
    sheet->setEscapeButton(stay);
    QObject::connect(apply, &QPushButton::clicked, window, std::move(answers.apply));
    QObject::connect(discard, &QPushButton::clicked, window, std::move(answers.discard));
    sheet->open();
}

void askToDiscard(QWidget *window, int changes, std::function<void()> discard)
{
    QMessageBox *sheet = makeSheet(window, changes);
    sheet->setInformativeText(
        say(QT_TRANSLATE_NOOP("PendingSheet", "Discard them? Undo brings them back.")));
    auto *yes = sheet->addButton(say(QT_TRANSLATE_NOOP("PendingSheet", "Discard")),
                                 QMessageBox::DestructiveRole);
    auto *stay =
        sheet->addButton(say(QT_TRANSLATE_NOOP("PendingSheet", "Stay")), QMessageBox::RejectRole);
    sheet->setDefaultButton(stay);
    sheet->setEscapeButton(stay);
    QObject::connect(yes, &QPushButton::clicked, window, std::move(discard));
    sheet->open();
}

} // namespace sluice::app
