// The fields of a server connection: filled from what was recognised, and read back as options.
#pragma once

#include "models/engine/connect_options.h"

#include "widgets/style/wording.h"

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
    QLineEdit *addField(std::string key, Wording label, Wording placeholder);

    std::vector<std::pair<std::string, QLineEdit *>> m_fields; // by libpq keyword
    QFormLayout *m_form;
    QComboBox *m_tls;
};

} // namespace sluice::ui
