#include "widgets/style/wording.h"

#include <QEvent>
#include <QKeySequence>

namespace sluice::ui {

namespace {

// A widget hands the change of language on to all of its children.
class Reworder : public QObject
{
public:
    Reworder(QWidget *widget, std::function<void()> say)
        : QObject(widget)
        , m_say(std::move(say))
    {}

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            m_say();
        }
        return QObject::event(event);
    }

private:
    std::function<void()> m_say;
};

} // namespace

void keepWorded(QWidget *widget, std::function<void()> say)
{
    say();
    new Reworder(widget, std::move(say));
}

QString keyText(QKeyCombination keys)
{
    return QKeySequence(keys).toString(QKeySequence::NativeText);
}

} // namespace sluice::ui
