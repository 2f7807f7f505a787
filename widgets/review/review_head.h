// The first line of a review: which schema goes to which database, how that stands, and the choice of another schema.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sluice::ui {

class ReviewHead : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewHead(const QString &target, QWidget *parent = nullptr);

    void setSource(const QString &text, const QString &name); // name: short, for the line
    struct Badge
    {
        QString text;
        QString chip; // "ok", "warning", "error", "info"
    };
    void setBadges(const QList<Badge> &badges);
    void setLocked(bool locked); // while work goes on

Q_SIGNALS:
    void schemaChosen(const QString &pathOrTarget);
    void fileWanted();

private:
    void retranslate();

    QString m_name;
    QLabel *m_source;
    QHBoxLayout *m_badges;
    QLineEdit *m_path;
    QPushButton *m_choose;
};

} // namespace sluice::ui
