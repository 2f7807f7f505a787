#include "widgets/shell/status_segments.h"

#include "models/item/convert.h"
#include "widgets/shell/durations.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace sluice::ui {

namespace {

constexpr int kDot = 8;
constexpr int kSide = 10;

void setTone(QLabel *label, const char *tone)
{
    label->setProperty("tone", QString::fromLatin1(tone));
    restyle(label);
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString detailOf(const engine::ServerFacts &facts, std::string_view name)
{
    for (const auto &[key, value] : facts.details) {
        if (key == name) {
            return item::toQString(value);
        }
    }
    return {};
}

} // namespace

StatusSegments::StatusSegments(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSide + kDot + 6, 0, kSide, 0);
    layout->setSpacing(14);
    m_word = addSegment(tr("Environment"));
    m_target = addSegment(tr("Database"));
    m_access = addSegment(tr("Access"));
    m_schema = addSegment(tr("Schema"));
    m_transaction = addSegment(tr("Transaction"));
    layout->addStretch();
    m_selection = addSegment(tr("Rows and selection"));
    m_roundTrip = addSegment(tr("Last round trip"));
    setFixedHeight(fontMetrics().height() + 10);
    clear();
}

QLabel *StatusSegments::addSegment(const QString &name)
{
    auto *label = new QLabel(this);
    label->setAccessibleName(name);
    label->setToolTip(name);
    label->setTextFormat(Qt::PlainText);
    setTone(label, "dim");
    layout()->addWidget(label);
    return label;
}

void StatusSegments::setEnvironment(std::optional<Environment> environment)
{
    m_environment = environment;
    setTextOrHide(m_word, environment ? environmentName(*environment) : QString());
    const bool loud = environment && *environment == Environment::Production;
    m_word->setProperty("strong", loud);
    setTone(m_word, loud ? "error" : "dim");
    update();
}

void StatusSegments::setFacts(const std::optional<engine::ServerFacts> &facts)
{
    QStringList parts;
    if (facts) {
        parts << item::toQString(facts->target) << item::toQString(facts->product);
        const QString journal = detailOf(*facts, "journal mode");
        parts << (journal == QLatin1String("wal") ? journal.toUpper() : QString());
        if (!facts->tls.empty()) {
            const bool off = facts->tls == "off";
            parts << (off ? tr("no TLS") : item::toQString(facts->tls));
        }
        parts.removeAll(QString());
        QStringList tips;
        for (const auto &[key, value] : facts->details) {
            tips << item::toQString(key) + QStringLiteral(": ") + item::toQString(value);
        }
        m_target->setToolTip(tips.join(u'\n'));
    }
    setTextOrHide(m_target, parts.join(QStringLiteral(" · ")));
    setTextOrHide(m_access, facts && facts->readOnly ? tr("read-only") : QString());
}

void StatusSegments::setTransaction(std::optional<engine::TransactionState> state)
{
    QString text;
    if (state) {
        switch (*state) {
        case engine::TransactionState::None:
            text = tr("no transaction");
            break;
        case engine::TransactionState::Open:
            text = tr("transaction open");
            break;
        case engine::TransactionState::Failed:
            text = tr("transaction aborted: roll back");
            break;
        }
    }
    const bool calm = !state || *state == engine::TransactionState::None;
    setTone(m_transaction, calm ? "dim" : "warning");
    setTextOrHide(m_transaction, text);
}

void StatusSegments::setSchema(const QString &fingerprint)
{
    setTextOrHide(m_schema, fingerprint.isEmpty() ? QString() : tr("schema %1").arg(fingerprint));
}

void StatusSegments::setSelection(const QString &text)
{
    setTextOrHide(m_selection, text);
}

void StatusSegments::setRoundTrip(std::chrono::microseconds duration)
{
    setTextOrHide(m_roundTrip, durationText(duration));
}

void StatusSegments::clear()
{
    setEnvironment(std::nullopt);
    setFacts(std::nullopt);
    setTransaction(std::nullopt);
    setSchema({});
    setSelection({});
    setTextOrHide(m_roundTrip, {});
}

void StatusSegments::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (m_environment) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(environmentToken(*m_environment)));
        painter.drawEllipse(QRectF(kSide, (height() - kDot) / 2.0, kDot, kDot));
    }
}

} // namespace sluice::ui
