// SQL to read, select and copy, in the dialect's colours; as tall as its text where it stands in a card.
#pragma once

#include "models/sql/token.h"

#include <QPlainTextEdit>

namespace sluice::ui {

class SqlView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlView(sql::Flavor flavor, QWidget *parent = nullptr);

    void setSql(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    sql::Flavor m_flavor;
};

} // namespace sluice::ui
