// The middle of the window: tabs with a dot for what is pending, a close button each, and a + behind the last.
#pragma once

#include <QTabWidget>

class QToolButton;

namespace sluice::ui {
class EmptyState;
}

namespace sluice::app {

class TabArea : public QTabWidget
{
    Q_OBJECT

public:
    explicit TabArea(QWidget *parent = nullptr);

    // Shows it under its window title; closing asks through closeRequested().
    void open(QWidget *page);
    void setPending(QWidget *page, bool pending);
    // The page is deleted later.
    void close(QWidget *page);
    void closeAll();
    void step(int by); // to a neighbour, round the end

    template<typename Page>
    [[nodiscard]] Page *current() const
    {
        return qobject_cast<Page *>(currentWidget());
    }
    template<typename Page>
    [[nodiscard]] QList<Page *> all() const
    {
        QList<Page *> pages;
        for (int i = 0; i < count(); ++i) {
            if (auto *page = qobject_cast<Page *>(widget(i))) {
                pages << page;
            }
        }
        return pages;
    }

Q_SIGNALS:
    void closeRequested(QWidget *page);
    void plusClicked();
    void goToWanted(); // the empty area's first step

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTitle(QWidget *page);
    void retranslate();
    void placePlus();
    void placeEmpty();

    QToolButton *m_plus;
    ui::EmptyState *m_empty; // in sight while there is no tab
};

} // namespace sluice::app
