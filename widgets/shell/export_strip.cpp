#include "widgets/shell/export_strip.h"

#include "models/item/convert.h"
#include "widgets/shell/durations.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace sluice::ui {

using item::toQString;
using item::toStdString;

namespace {

// Of the last export, so that the next one goes there too.
QString &lastFolder()
{
    static QString folder;
    return folder;
}

QString startFolder()
{
    return lastFolder().isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
               : lastFolder();
}

QString formatName(const std::string &format)
{
    return format == "jsonl"      ? QStringLiteral("JSON Lines")
           : format == "markdown" ? QStringLiteral("Markdown")
           : format == "sql"      ? QStringLiteral("SQL INSERT")
                                  : toQString(format).toUpper();
}

// What no file system takes in a name, and what only some take.
QString fileName(QString name)
{
    for (QChar &each : name) {
        if (each < u' ' || QStringLiteral("/\\:*?\"<>|").contains(each)) {
            each = u'_';
        }
    }
    return name.left(100);
}

bool isDelimited(const std::string &format)
{
    return format == "csv" || format == "tsv";
}

} // namespace

ExportStrip::ExportStrip(session::Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_word(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_start(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_header(new QCheckBox(this))
    , m_spreadsheetSafe(new QCheckBox(this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_folder(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportStrip"));
    setProperty("bar", QStringLiteral("panel"));
    for (const std::string &format : session::exportFormats()) {
        m_format->addItem(formatName(format), toQString(format));
    }
    m_start->setProperty("primary", true);
    m_header->setChecked(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(true);
    m_clock.setInterval(100);
    buildLayout();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportStrip::formatChosen);
    connect(m_path, &QLineEdit::textChanged, this, &ExportStrip::pathEdited);
    connect(m_path, &QLineEdit::returnPressed, this, &ExportStrip::start);
    connect(m_choose, &QPushButton::clicked, this, &ExportStrip::choosePath);
    connect(m_start, &QPushButton::clicked, this, &ExportStrip::start);
    connect(m_cancel, &QPushButton::clicked, this, &ExportStrip::cancel);
    connect(m_close, &QPushButton::clicked, this, &ExportStrip::leave);
    connect(m_folder, &QPushButton::clicked, this, &ExportStrip::showFolder);
    connect(&m_clock, &QTimer::timeout, this, &ExportStrip::tick);
    keepWorded(this, [this] { retranslate(); });
    setRunning(false);
    hide();
}

ExportStrip::~ExportStrip()
{
    cancel();
}

void ExportStrip::buildLayout()
{
    auto *where = new QHBoxLayout;
    where->setSpacing(8);
    where->addWidget(m_word);
    where->addWidget(m_format);
    where->addWidget(m_path, 1);
    for (QPushButton *button : {m_choose, m_start, m_cancel, m_close}) {
        where->addWidget(button);
    }
    auto *how = new QHBoxLayout;
    how->setSpacing(12);
    how->addWidget(m_header);
    how->addWidget(m_spreadsheetSafe);
    how->addWidget(m_progress);
    how->addWidget(m_message, 1);
    how->addWidget(m_folder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    layout->addLayout(where);
    layout->addLayout(how);
}

void ExportStrip::retranslate()
{
    setAccessibleName(tr("Export rows"));
    m_word->setText(tr("Export rows as"));
    m_format->setAccessibleName(tr("Format"));
    m_path->setAccessibleName(tr("File"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the file"));
    m_start->setText(tr("Export"));
    m_cancel->setText(tr("Cancel"));
    m_close->setText(tr("Close"));
    m_header->setText(tr("Names in the first line"));
    m_spreadsheetSafe->setText(tr("No formulas"));
    m_spreadsheetSafe->setToolTip(
        tr("An apostrophe before each value that a spreadsheet would run as a formula"));
    m_progress->setAccessibleName(tr("Rows written"));
    m_folder->setText(tr("Show in Folder"));
    m_message->setText(m_said ? m_said() : QString());
}

QString ExportStrip::message() const
{
    return m_message->text();
}

std::string ExportStrip::format() const
{
    return toStdString(m_format->currentData().toString());
}

QString ExportStrip::fullPath() const
{
    return QDir(startFolder()).absoluteFilePath(m_path->text().trimmed());
}

void ExportStrip::open(ExportSource source)
{
    if (!isRunning()) {
        m_source = std::move(source);
        say({});
        m_path->setText(QDir(startFolder())
                            .filePath(fileName(m_source.name) + u'.'
                                      + toQString(session::fileEnding(format()))));
    }
    show();
    m_path->setFocus(Qt::ShortcutFocusReason);
    m_path->selectAll();
}

void ExportStrip::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export rows"), fullPath(), {},
                                                      nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        m_path->setText(path); // which says so when the file is there already
    }
}

void ExportStrip::pathEdited()
{
    const std::string meant = session::exportFormat(toStdString(m_path->text()));
    if (const int index = m_format->findData(toQString(meant)); index >= 0) {
        const QSignalBlocker block(m_format);
        m_format->setCurrentIndex(index);
    }
    m_header->setVisible(isDelimited(format()));
    m_spreadsheetSafe->setVisible(isDelimited(format()));
    m_start->setEnabled(!m_path->text().trimmed().isEmpty());
    m_folder->hide();
    if (QFileInfo(fullPath()).isFile()) {
        say([] { return tr("The file is there already; it will be replaced"); }, "warning");
    } else {
        say({});
    }
}

void ExportStrip::formatChosen()
{
    const QString path = m_path->text();
    const bool hasEnding = !session::exportFormat(toStdString(path)).empty();
    const QString stem = hasEnding ? path.left(path.lastIndexOf(u'.')) : path;
    m_path->setText(stem + u'.' + toQString(session::fileEnding(format())));
}

void ExportStrip::say(Wording message, const char *tone)
{
    m_said = std::move(message);
    m_message->setText(m_said ? m_said() : QString());
    m_message->setProperty("tone", QString::fromLatin1(tone));
    restyle(m_message);
}

void ExportStrip::setRunning(bool running)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_format, m_path, m_choose, m_header,
                                                          m_spreadsheetSafe}) {
        each->setEnabled(!running);
    }
    m_start->setVisible(!running);
    m_close->setVisible(!running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    m_folder->hide();
}

void ExportStrip::start()
{
    const QString path = fullPath();
    if (isRunning() || m_path->text().trimmed().isEmpty()) {
        return;
    }
    if (session::isDatabaseFile(toStdString(path), m_session.options())) {
        say([] { return tr("That file is the database itself"); }, "error");
        return;
    }
    lastFolder() = QFileInfo(path).absolutePath();
    auto rows = std::make_shared<std::atomic<std::int64_t>>(0);
    session::ExportOptions options{.format = format(),
                                   .writer = {.header = m_header->isChecked(),
                                              .spreadsheetSafe = m_spreadsheetSafe->isChecked()},
                                   .target = m_source.target};
    const auto request = m_source.start(
        {.path = toStdString(path),
         .makeWriter = session::rowWriterMaker(std::move(options), m_session.dialect()),
         .rows = rows},
        [self = QPointer(this)](const Result<session::ExportSummary> &answer) {
            if (self) {
                self->finished(answer);
            }
        });
    if (!request) {
        finished(fail(request.error()));
        return;
    }
    m_request = *request;
    m_rows = std::move(rows);
    m_since.start();
    m_clock.start();
    setRunning(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
    tick();
}

void ExportStrip::cancel()
{
    if (isRunning()) {
        m_session.cancel(m_request);
    }
}

void ExportStrip::tick()
{
    const qint64 rows = *m_rows;
    const qint64 expected = m_source.rows;
    m_progress->setRange(0, expected > rows ? 1000 : 0);
    m_progress->setValue(expected > rows ? static_cast<int>(rows * 1000 / expected) : 0);
    const auto took = std::chrono::milliseconds(m_since.elapsed());
    say([rows, took] { return tr("%1 rows · %2").arg(countText(rows), durationText(took)); });
}

void ExportStrip::finished(const Result<session::ExportSummary> &answer)
{
    m_clock.stop();
    m_rows.reset();
    const bool hadKeyboard = m_cancel->hasFocus();
    setRunning(false);
    if (hadKeyboard) {
        m_close->setFocus(Qt::OtherFocusReason);
    }
    if (!answer && answer.error().kind == ErrorKind::Cancelled) {
        say([] { return tr("Cancelled; no file was written"); });
    } else if (!answer) {
        say(
            [error = answer.error()] {
                const QString hint = toQString(error.hint);
                return toQString(error.message) + (hint.isEmpty() ? hint : u' ' + hint);
            },
            "error");
    } else {
        say(
            [done = *answer] {
                const QString text =
                    tr("%1 rows · %2").arg(countText(done.rows), durationText(done.total));
                return done.alteredCells == 0
                           ? text
                           : text + QStringLiteral(" · ")
                                 + tr("%n cells hold bytes that the format cannot; they are U+FFFD "
                                      "in the file",
                                      nullptr, static_cast<int>(done.alteredCells));
            },
            answer->alteredCells == 0 ? "ok" : "warning");
        m_folder->show();
    }
}

void ExportStrip::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(fullPath()).absolutePath()));
}

void ExportStrip::leave()
{
    hide();
    Q_EMIT left();
}

void ExportStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
    } else if (isRunning()) {
        cancel();
    } else {
        leave();
    }
}

} // namespace sluice::ui
