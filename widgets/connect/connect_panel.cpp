#include "widgets/connect/connect_panel.h"

#include "models/item/convert.h"
#include "widgets/connect/connect_fields.h"
#include "widgets/connect/target_text.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/error_panel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice::ui {

using item::toQString;
using item::toStdString;

ConnectPanel::ConnectPanel(engine::Engines engines, QWidget *parent)
    : QFrame(parent)
    , m_engines(engines)
    , m_box(new QLineEdit(this))
    , m_title(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_environmentLabel(new QLabel(this))
    , m_fields(new ConnectFields(this))
    , m_environment(new QComboBox(this))
    , m_steps(new QLabel(this))
    , m_error(new ErrorPanel(this))
    , m_connect(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setProperty("card", true);
    build();
    keepWorded(this, [this] { retranslate(); });
    connect(m_box, &QLineEdit::textEdited, this, &ConnectPanel::readBox);
    connect(m_box, &QLineEdit::returnPressed, this, &ConnectPanel::request);
    connect(m_fields, &ConnectFields::edited, this, &ConnectPanel::guess);
    connect(m_connect, &QPushButton::clicked, this, &ConnectPanel::request);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectPanel::cancelled);
    connect(m_environment, &QComboBox::activated, this, [this] { m_environmentChosen = true; });
    auto *enter = new QAction(this);
    enter->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    enter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QAction::triggered, this, &ConnectPanel::request);
    addAction(enter);
}

void ConnectPanel::build()
{
    m_title->setProperty("strong", true);
    m_meaning->setProperty("tone", QStringLiteral("dim"));
    m_meaning->setProperty("small", true);
    m_meaning->setWordWrap(true);
    for (const auto environment : {Environment::Local, Environment::Development,
                                   Environment::Staging, Environment::Production}) {
        m_environment->addItem({}, static_cast<int>(environment));
    }
    m_steps->setProperty("tone", QStringLiteral("dim"));
    m_steps->hide();
    m_error->hide();
    m_connect->setProperty("primary", true);

    auto *environment = new QHBoxLayout;
    m_environmentLabel->setBuddy(m_environment);
    environment->addWidget(m_environmentLabel);
    environment->addWidget(m_environment, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_connect);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_box);
    layout->addWidget(m_meaning);
    layout->addWidget(m_fields);
    layout->addLayout(environment);
    layout->addWidget(m_steps);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
}

void ConnectPanel::retranslate()
{
    setAccessibleName(tr("Connect to a database"));
    m_title->setText(tr("Connect to a database"));
    m_box->setAccessibleName(tr("Database: address, connection text, service or path"));
    m_box->setPlaceholderText(tr("postgres://user@host/database, service=name, or a path"));
    m_environmentLabel->setText(tr("Environment"));
    m_environment->setAccessibleName(tr("Environment"));
    for (int i = 0; i < m_environment->count(); ++i) {
        m_environment->setItemText(
            i, environmentName(static_cast<Environment>(m_environment->itemData(i).toInt())));
    }
    m_connect->setText(tr("Connect"));
    m_connect->setToolTip(tr("Connect (%1)").arg(keyText(Qt::CTRL | Qt::Key_Enter)));
    m_meaning->setText(m_meaningWords ? m_meaningWords() : QString());
    setBusy(m_busy);
    showSteps();
}

void ConnectPanel::showMeaning(Wording meaning)
{
    m_meaningWords = std::move(meaning);
    m_meaning->setText(m_meaningWords ? m_meaningWords() : QString());
}

void ConnectPanel::setTargetText(const QString &text)
{
    m_box->setText(text);
    readBox();
}

void ConnectPanel::setOptions(const engine::ConnectOptions &options, Environment environment)
{
    for (const engine::Engine *engine : m_engines) {
        if (engine->id() == options.engine) {
            m_recognised = {engine, options};
            showMeaning([engine] { return toQString(engine->displayName()); });
        }
    }
    m_fields->clearPassword();
    m_fields->fill(options);
    m_environment->setCurrentIndex(static_cast<int>(environment));
    m_environmentChosen = true;
}

void ConnectPanel::readBox()
{
    const QString typed = m_box->text();
    const auto recognised = engine::recogniseTarget(m_engines, toStdString(typed.trimmed()));
    m_recognised = recognised ? *recognised : engine::Target{};
    m_error->hide();
    if (!recognised) {
        const bool isEmpty = typed.trimmed().isEmpty();
        showMeaning(isEmpty ? Wording()
                            : [why = recognised.error().message] { return toQString(why); });
        return;
    }
    const bool isServer = recognised->options.engine == "postgresql";
    m_fields->setEnabled(isServer);
    m_fields->fill(recognised->options);
    if (const QString safe = withoutPassword(typed); safe != typed && isServer) {
        m_box->setText(safe);
    }
    showMeaning([it = *recognised] {
        return tr("%1 · %2").arg(toQString(it.engine->displayName()),
                                 toQString(it.engine->label(it.options)));
    });
    guess();
}

const engine::Engine *ConnectPanel::server() const
{
    for (const engine::Engine *engine : m_engines) {
        if (engine->id() == "postgresql") {
            return engine;
        }
    }
    return nullptr;
}

engine::Target ConnectPanel::target() const
{
    engine::Target target = m_recognised;
    if (!target.engine && !m_fields->isEmpty()) {
        target.engine = server();
        target.options.engine = "postgresql";
    }
    if (target.engine && target.options.engine == "postgresql") {
        target.options = m_fields->applied(std::move(target.options));
    }
    return target;
}

Environment ConnectPanel::environment() const
{
    return static_cast<Environment>(m_environment->currentData().toInt());
}

QString ConnectPanel::boxText() const
{
    return m_box->text();
}

void ConnectPanel::guess()
{
    if (!m_environmentChosen) {
        m_environment->setCurrentIndex(static_cast<int>(guessEnvironment(target().options)));
    }
}

void ConnectPanel::request()
{
    const engine::Target wanted = target();
    if (!wanted.engine) {
        const auto why = engine::recogniseTarget(m_engines, toStdString(m_box->text().trimmed()));
        if (!why) {
            showError(why.error());
        }
        return;
    }
    m_error->hide();
    m_done.clear();
    m_step = {};
    m_stepFailed = false;
    setBusy(true);
    Q_EMIT connectRequested(wanted, environment());
}

void ConnectPanel::tickLast()
{
    if (!m_step.empty()) {
        m_done.emplace_back(m_step, std::chrono::milliseconds(m_clock.elapsed()));
        m_step = {};
    }
}

void ConnectPanel::showSteps()
{
    QStringList lines;
    for (const auto &[step, took] : m_done) {
        lines << tr("✓ %1 (%2)").arg(toQString(step), durationText(took));
    }
    if (!m_step.empty()) {
        lines << (m_stepFailed ? tr("✗ %1") : tr("… %1")).arg(toQString(m_step));
    }
    m_steps->setText(lines.join(u'\n'));
}

void ConnectPanel::beginStep(const Message &step)
{
    tickLast();
    m_step = step;
    m_stepFailed = false;
    m_clock.start();
    showSteps();
    m_steps->show();
}

void ConnectPanel::showError(const Error &error)
{
    setBusy(false);
    m_stepFailed = true;
    showSteps();
    m_error->setError(error);
    m_error->show();
}

void ConnectPanel::finish()
{
    tickLast();
    showSteps();
    m_fields->clearPassword();
    setBusy(false);
}

void ConnectPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_connect->setEnabled(!busy);
    m_box->setReadOnly(busy);
    m_cancel->setText(busy ? tr("Cancel") : tr("Back"));
}

void ConnectPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_box->setFocus();
}

} // namespace sluice::ui
