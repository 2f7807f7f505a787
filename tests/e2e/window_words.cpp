#include "tests/e2e/window_words.h"

#include "models/item/roles.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextBrowser>

#include <array>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

constexpr int kMostRows = 30;
constexpr int kElided = 30;
constexpr std::array kProperties{"text",      "placeholderText", "toolTip",
                                 "title",     "accessibleName",  "accessibleDescription",
                                 "statusTip", "windowTitle"};

class Words
{
public:
    void add(const QObject *speaker, const QString &what, QString text)
    {
        static const QRegularExpression time(u"(< )?\\d[\\d.,:]*\\s?(ms|s\\b|min)?( \\d+ s\\b)?"_s);
        text.replace(time, u"#"_s);
        if (text.size() > kElided && text.endsWith(u'…')) {
            text.truncate(kElided); // where depends on the room there is
        }
        if (!text.isEmpty() && text != u"#"_s) {
            m_found.insert(QString::fromLatin1(speaker->metaObject()->className()) + u' '
                           + speaker->objectName() + u": "_s + what + u": "_s + text);
        }
    }

    void addProperties(const QObject *speaker)
    {
        for (const char *name : kProperties) {
            const bool isTyped =
                qobject_cast<const QLineEdit *>(speaker) && qstrcmp(name, "text") == 0;
            if (!isTyped && speaker->metaObject()->indexOfProperty(name) >= 0) {
                add(speaker, QString::fromLatin1(name), speaker->property(name).toString());
            }
        }
    }

    void addRows(const QAbstractItemView *view, const QModelIndex &parent)
    {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; row < std::min(model->rowCount(parent), kMostRows); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(item::AsideRole),
                                   int(Qt::AccessibleTextRole)}) {
                add(view, u"row"_s, index.data(role).toString());
            }
            addRows(view, index);
        }
    }

    void addView(const QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(item::LockedRole)}) {
                add(view, u"head"_s, model->headerData(column, Qt::Horizontal, role).toString());
            }
        }
        if (model != nullptr && !qobject_cast<const QHeaderView *>(view)) {
            addRows(view, {});
        }
    }

    void addParts(const QWidget *widget)
    {
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                add(widget, u"tab"_s, tabs->tabText(tab));
            }
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            addView(view);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int entry = 0; entry < box->count(); ++entry) {
                add(widget, u"entry"_s, box->itemText(entry));
            }
        } else if (const auto *page = qobject_cast<const QTextBrowser *>(widget)) {
            add(widget, u"page"_s, page->toPlainText());
        }
    }

    void addWidget(const QWidget *widget)
    {
        addProperties(widget);
        addParts(widget);
        for (const QAction *action : widget->actions()) {
            addProperties(action);
        }
    }

    [[nodiscard]] QStringList take() const { return {m_found.begin(), m_found.end()}; }

private:
    std::set<QString> m_found;
};

} // namespace

QStringList wordsOf(QWidget *window)
{
    Words words;
    words.addWidget(window);
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        static const QRegularExpression qts(u"^qt_dockwidget|^Scroll(Left|Right)Button$"_s);
        if (widget->objectName().contains(qts)) {
            continue; // Qt's own, which it does not say again
        }
        words.addWidget(widget);
    }
    return words.take();
}

} // namespace sluice::test
