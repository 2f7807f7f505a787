#include "widgets/shell/status_segments.h"

#include "models/item/convert.h"
#include "widgets/shell/durations.h"
#include "widgets/style/wording.h"

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
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSide + kDot + 6, 0, kSide, 0);
    layout->setSpacing(14);
    m_word = addSegment();
    m_target = addSegment();
    m_access = addSegment();
    m_schema = addSegment();
    m_transaction = addSegment();
    layout->addStretch();
    m_selection = addSegment();
    m_selection->setObjectName(QStringLiteral("selection"));
    m_selection->setMinimumWidth(1); // a long sum is cut rather than widen the window
    m_roundTrip = addSegment();
    keepHeight(this, 26);
    keepWorded(this, [this] { retranslate(); });
    clear();
}

void StatusSegments::retranslate()
{
    setAccessibleName(tr("Status"));
    const auto name = [](QLabel *segment, const QString &text) {
        segment->setAccessibleName(text);
        segment->setToolTip(text);
    };
    name(m_word, tr("Environment"));
    name(m_target, tr("Database"));
    name(m_access, tr("Access"));
    name(m_schema, tr("Schema"));
    name(m_transaction, tr("Transaction"));
    m_selection->setAccessibleName(tr("Rows and selection")); // its tip is the whole text
    name(m_roundTrip, tr("Last round trip"));
    setEnvironment(m_environment);
    showFacts();
    showTransaction();
    setSchema(m_fingerprint);
    setTextOrHide(m_roundTrip, m_lastTrip ? durationText(*m_lastTrip) : QString());
}

QLabel *StatusSegments::addSegment()
{
    auto *label = new QLabel(this);
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
    m_facts = facts;
    showFacts();
}

void StatusSegments::showFacts()
{
    const std::optional<engine::ServerFacts> &facts = m_facts;
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
    m_state = state;
    showTransaction();
}

void StatusSegments::showTransaction()
{
    QString text;
    if (m_state) {
        switch (*m_state) {
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
    const bool calm = !m_state || *m_state == engine::TransactionState::None;
    setTone(m_transaction, calm ? "dim" : "warning");
    setTextOrHide(m_transaction, text);
}

void StatusSegments::setSchema(const QString &fingerprint)
{
    m_fingerprint = fingerprint;
    setTextOrHide(m_schema, fingerprint.isEmpty() ? QString() : tr("schema %1").arg(fingerprint));
}

void StatusSegments::setSelection(const QString &text)
{
    setTextOrHide(m_selection, text);
    m_selection->setToolTip(text.toHtmlEscaped());
}

void StatusSegments::setRoundTrip(std::chrono::microseconds duration)
{
    m_lastTrip = duration;
    setTextOrHide(m_roundTrip, durationText(duration));
}

void StatusSegments::clear()
{
    setEnvironment(std::nullopt);
    setFacts(std::nullopt);
    setTransaction(std::nullopt);
    setSchema({});
    setSelection({});
    m_lastTrip.reset();
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
