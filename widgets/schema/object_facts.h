// A table, view or other object as facts to read: columns, keys, indexes, triggers and its definition.
#pragma once

#include "models/catalog/catalog.h"

#include <QTextBrowser>

namespace sluice::ui {

class FactsPage;

class ObjectFacts : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ObjectFacts(QWidget *parent = nullptr);

    void show(const catalog::Snapshot &catalog, const catalog::ObjectId &object);
    using QTextBrowser::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void writeOther(FactsPage &page) const; // of what is no table and no view

    catalog::Snapshot m_catalog;
    catalog::ObjectId m_object;
};

} // namespace sluice::ui
