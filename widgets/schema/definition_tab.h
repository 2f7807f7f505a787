// An object without rows, read-only: the text that makes it, or its facts where the engine keeps no text.
#pragma once

#include "models/catalog/catalog.h"
#include "models/sql/token.h"

#include <QWidget>

class QStackedLayout;

namespace sluice::ui {

class ObjectFacts;
class SqlView;

class DefinitionTab : public QWidget
{
    Q_OBJECT

public:
    DefinitionTab(sql::Flavor flavor, catalog::ObjectId object, QWidget *parent = nullptr);

    void showFrom(const catalog::Snapshot &catalog);
    [[nodiscard]] const catalog::ObjectId &object() const { return m_object; }
    [[nodiscard]] QString text() const; // empty: facts are shown

private:
    catalog::ObjectId m_object;
    QStackedLayout *m_stack;
    SqlView *m_sql;
    ObjectFacts *m_facts;
};

} // namespace sluice::ui
