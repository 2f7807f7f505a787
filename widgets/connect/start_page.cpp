#include "widgets/connect/start_page.h"

#include "models/item/convert.h"
#include "widgets/connect/connect_panel.h"
#include "widgets/connect/recent_delegate.h"
#include "widgets/shell/error_panel.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace sluice::ui {

namespace {

constexpr int kWelcomeWidth = 520;
constexpr int kConnectWidth = 460;

// A dashed frame that says what may be dropped; the whole window takes the drop.
class DropArea : public QWidget
{
public:
    explicit DropArea(QWidget *parent)
        : QWidget(parent)
    {
        setMinimumHeight(72);
        keepWorded(this, [this] {
            setAccessibleName(StartPage::tr("or drop a SQLite file anywhere in this window"));
        });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::Line), 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        painter.setPen(theme.color(Token::Dim));
        painter.drawText(rect(), Qt::AlignCenter, accessibleName());
    }
};

} // namespace

StartPage::StartPage(engine::Engines engines, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_connect(new ConnectPanel(engines, this))
    , m_error(new ErrorPanel(this))
    , m_busy(new QLabel(this))
    , m_recentTitle(new QLabel(this))
    , m_recent(new QListWidget(this))
{
    m_stack->addWidget(centred(buildWelcome(), kWelcomeWidth));
    m_stack->addWidget(centred(m_connect, kConnectWidth));
    connect(m_connect, &ConnectPanel::connectRequested, this, &StartPage::connectRequested);
    connect(m_connect, &ConnectPanel::cancelled, this, [this] {
        Q_EMIT connectCancelled();
        showWelcome();
    });
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *entry) { Q_EMIT recentChosen(m_recent->row(entry)); });
    setRecent({});
    keepWorded(this, [this] { retranslate(); });
}

QWidget *StartPage::centred(QWidget *card, int width)
{
    auto *page = new QWidget(this);
    card->setMaximumWidth(width);
    auto *layout = new QHBoxLayout;
    layout->addStretch(1);
    layout->addWidget(card, 1000);
    layout->addStretch(1);
    auto *rows = new QVBoxLayout(page);
    rows->addStretch(2);
    rows->addLayout(layout);
    rows->addStretch(3);
    return page;
}

QWidget *StartPage::buildWelcome()
{
    auto *page = new QWidget(this);
    m_title = new QLabel(page);
    QFont large = Theme::current().strongFont();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_title->setFont(large);
    m_open = new QPushButton(icon(QStringLiteral("open"), Token::OnAccent), {}, page);
    m_open->setProperty("primary", true);
    m_server = new QPushButton(icon(QStringLiteral("database")), {}, page);
    m_sample = new QPushButton(icon(QStringLiteral("sample")), {}, page);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openFileRequested);
    connect(m_server, &QPushButton::clicked, this, &StartPage::showConnect);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    for (QPushButton *button : {m_open, m_server, m_sample}) {
        steps->addWidget(button);
    }
    steps->addStretch();
    m_recentTitle->setProperty("tone", QStringLiteral("dim"));
    m_recentTitle->setProperty("small", true);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setStyleSheet(QStringLiteral("QListWidget { background: transparent; }"));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_busy->setProperty("tone", QStringLiteral("dim"));
    m_busy->hide();
    m_error->hide();

    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addLayout(steps);
    layout->addWidget(new DropArea(page));
    layout->addWidget(m_busy);
    layout->addWidget(m_error);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    return page;
}

void StartPage::retranslate()
{
    setWindowTitle(tr("Start"));
    setAccessibleName(tr("Start"));
    m_title->setText(tr("Open a database"));
    m_open->setText(tr("Open file…"));
    m_server->setText(tr("Connect…"));
    m_sample->setText(tr("Open sample"));
    m_recentTitle->setText(tr("RECENT"));
    m_recent->setAccessibleName(tr("Recent databases"));
    m_busy->setText(item::toQString(m_step));
}

void StartPage::setRecent(const QList<RecentTarget> &recent)
{
    m_recent->clear();
    for (const RecentTarget &target : recent) {
        auto *entry = new QListWidgetItem(target.label, m_recent);
        entry->setData(RecentDelegate::EnvironmentRole, static_cast<int>(target.environment));
        const auto path = target.options.values.find("path");
        if (path != target.options.values.end()) {
            entry->setData(RecentDelegate::PlaceRole, QString::fromStdString(path->second));
        }
    }
    m_recentTitle->setVisible(!recent.isEmpty());
    m_recent->setVisible(!recent.isEmpty());
    const int rows = std::min<int>(6, static_cast<int>(recent.size()));
    m_recent->setFixedHeight(rows * RecentDelegate::rowHeight() + 4);
}

void StartPage::showConnect()
{
    m_stack->setCurrentIndex(1);
}

void StartPage::showWelcome()
{
    m_busy->hide();
    m_stack->setCurrentIndex(0);
}

void StartPage::showError(const Error &error)
{
    m_busy->hide();
    if (m_stack->currentIndex() == 1) {
        m_connect->showError(error);
        return;
    }
    m_error->setError(error);
    m_error->show();
}

void StartPage::showBusy(const Message &step)
{
    m_error->hide();
    if (m_stack->currentIndex() == 1) {
        m_connect->beginStep(step);
        return;
    }
    m_step = step;
    m_busy->setText(item::toQString(m_step));
    m_busy->show();
}

} // namespace sluice::ui
