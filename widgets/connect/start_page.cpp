#include "widgets/connect/start_page.h"

#include "widgets/connect/connect_panel.h"
#include "widgets/connect/recent_delegate.h"
#include "widgets/shell/error_panel.h"
#include "widgets/style/theme.h"

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
    explicit DropArea(const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_text(text)
    {
        setAccessibleName(text);
        setMinimumHeight(72);
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
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

} // namespace

StartPage::StartPage(engine::Engines engines, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_connect(new ConnectPanel(engines, this))
    , m_error(new ErrorPanel(this))
    , m_busy(new QLabel(this))
    , m_recentTitle(new QLabel(tr("RECENT"), this))
    , m_recent(new QListWidget(this))
{
    setAccessibleName(tr("Start"));
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
    auto *title = new QLabel(tr("Open a database"), page);
    QFont large = Theme::current().strongFont();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    title->setFont(large);
    auto *open =
        new QPushButton(icon(QStringLiteral("open"), Token::OnAccent), tr("Open file…"), page);
    open->setProperty("primary", true);
    auto *server = new QPushButton(icon(QStringLiteral("database")), tr("Connect…"), page);
    auto *sample = new QPushButton(icon(QStringLiteral("sample")), tr("Open sample"), page);
    connect(open, &QPushButton::clicked, this, &StartPage::openFileRequested);
    connect(server, &QPushButton::clicked, this, &StartPage::showConnect);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    for (QPushButton *button : {open, server, sample}) {
        steps->addWidget(button);
    }
    steps->addStretch();
    m_recentTitle->setProperty("tone", QStringLiteral("dim"));
    m_recentTitle->setProperty("small", true);
    m_recent->setAccessibleName(tr("Recent databases"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setStyleSheet(QStringLiteral("QListWidget { background: transparent; }"));
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_busy->setProperty("tone", QStringLiteral("dim"));
    m_busy->hide();
    m_error->hide();

    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addLayout(steps);
    layout->addWidget(new DropArea(tr("or drop a SQLite file anywhere in this window"), page));
    layout->addWidget(m_busy);
    layout->addWidget(m_error);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    return page;
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

void StartPage::showBusy(const QString &step)
{
    m_error->hide();
    if (m_stack->currentIndex() == 1) {
        m_connect->beginStep(step);
        return;
    }
    m_busy->setText(step);
    m_busy->show();
}

} // namespace sluice::ui
