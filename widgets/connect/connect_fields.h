// The fields of a server connection: filled from what was recognised, and read back as options.
#pragma once

#include "models/engine/connect_options.h"

#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace sluice::ui {

class ConnectFields : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectFields(QWidget *parent = nullptr);

    // Fields the options do not name keep what the user typed there, unless a box filled them before.
    void fill(const engine::ConnectOptions &options);
    // `options` with what stands in the fields; an empty field names nothing.
    [[nodiscard]] engine::ConnectOptions applied(engine::ConnectOptions options) const;
    [[nodiscard]] bool isEmpty() const;
    void clearPassword();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addField(QFormLayout *form, const QString &label, std::string key,
                        const QString &placeholder);

    std::vector<std::pair<std::string, QLineEdit *>> m_fields; // by libpq keyword
    QComboBox *m_tls;
};

} // namespace sluice::ui
