// A row of fields for a statement's parameters, by name; what was typed is remembered while the tab lives.
#pragma once

#include "models/data/value.h"
#include "models/sql/token.h"

#include <QFrame>
#include <QHash>
#include <QStringList>

#include <map>
#include <string>

class QHBoxLayout;
class QLineEdit;

namespace sluice::ui {

class ParameterStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ParameterStrip(QWidget *parent = nullptr);

    // Hidden while there are none.
    void setNames(const std::vector<std::string> &names);
    // The first one that nobody has given a value yet gets the focus; false when there is none.
    bool askForMissing(const std::vector<std::string> &names);
    // By name; an empty field is NULL.
    [[nodiscard]] std::map<std::string, data::Value> values(const std::vector<std::string> &names,
                                                            sql::Flavor flavor) const;
    [[nodiscard]] QLineEdit *field(const QString &name) const;

Q_SIGNALS:
    void runWanted(); // Enter in a field

private:
    void addField(const QString &name);

    QHBoxLayout *m_row;
    QStringList m_names;
    QHash<QString, QString> m_typed;
    QHash<QString, QLineEdit *> m_fields;
};

} // namespace sluice::ui
