// The menu bar with the environment's colour as a line under it, over the whole window.
#pragma once

#include "widgets/shell/environment.h"

#include <QWidget>

#include <optional>

class QMenuBar;

namespace sluice::app {

class EnvironmentEdge : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentEdge(QWidget *parent = nullptr);

    [[nodiscard]] QMenuBar *menuBar() const { return m_bar; }
    void setEnvironment(std::optional<ui::Environment> environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMenuBar *m_bar;
    std::optional<ui::Environment> m_environment;
};

} // namespace sluice::app
