#include "widgets/shell/error_text.h"

#include "models/item/convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace sluice::ui {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    static QString title(ErrorKind kind);
    static QString advice(ErrorKind kind);
};

QString ErrorText::title(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return tr("That cannot be done this way");
    case ErrorKind::NotFound:
        return tr("It is not there");
    case ErrorKind::NotADatabase:
        return tr("This file is not a database");
    case ErrorKind::Encrypted:
        return tr("This file looks encrypted");
    case ErrorKind::Corrupt:
        return tr("This database file is damaged");
    case ErrorKind::Permission:
        return tr("You may not do this here");
    case ErrorKind::Authentication:
        return tr("The server did not accept user and password");
    case ErrorKind::Unreachable:
        return tr("Nobody answers at this address");
    case ErrorKind::ConnectionLost:
        return tr("The connection was lost");
    case ErrorKind::Syntax:
        return tr("The database did not understand the SQL");
    case ErrorKind::Constraint:
        return tr("The schema does not accept this data");
    case ErrorKind::Conflict:
        return tr("Somebody else changed this meanwhile; nothing was written");
    case ErrorKind::Cancelled:
        return tr("Cancelled");
    case ErrorKind::Timeout:
        return tr("It took too long");
    case ErrorKind::Busy:
        return tr("Another program is writing to this database");
    case ErrorKind::ReadOnly:
        return tr("This database is open for reading only");
    case ErrorKind::DiskFull:
        return tr("The disk is full");
    case ErrorKind::Refused:
        return tr("Not done, for safety");
    case ErrorKind::Unsupported:
        return tr("Not supported here");
    case ErrorKind::Server:
        return tr("The database reported an error");
    case ErrorKind::Internal:
        break;
    }
    return tr("A fault in Sluice itself");
}

QString ErrorText::advice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return tr("Check the name and the path, or refresh to see what is there now.");
    case ErrorKind::NotADatabase:
        return tr("Choose another file. Sluice opens SQLite databases, version 3.");
    case ErrorKind::Encrypted:
        return tr("Encrypted files cannot be opened in this version.");
    case ErrorKind::Corrupt:
        return tr("Work on a copy, and restore from a backup if there is one.");
    case ErrorKind::Permission:
        return tr("Ask for the right, or connect as another user.");
    case ErrorKind::Authentication:
        return tr("Check user and password, then connect again.");
    case ErrorKind::Unreachable:
        return tr("Check host and port, and whether the server is running.");
    case ErrorKind::ConnectionLost:
        return tr("Rows that are shown stay readable, and pending changes are kept. Try again.");
    case ErrorKind::Conflict:
        return tr("Look at both versions, decide, and apply again.");
    case ErrorKind::Busy:
        return tr("Wait for the other program to finish, then try again.");
    case ErrorKind::ReadOnly:
        return tr("Open it again with writing allowed.");
    case ErrorKind::DiskFull:
        return tr("Free some space, then try again.");
    case ErrorKind::Timeout:
        return tr("Try again, or ask for less at once.");
    case ErrorKind::Internal:
        return tr("Please report it with the text below.");
    case ErrorKind::Usage:
    case ErrorKind::Syntax:
    case ErrorKind::Constraint:
    case ErrorKind::Cancelled:
    case ErrorKind::Refused:
    case ErrorKind::Unsupported:
    case ErrorKind::Server:
        break;
    }
    return {};
}

} // namespace

QString errorTitle(const Error &error)
{
    return ErrorText::title(error.kind);
}

QString errorAdvice(const Error &error)
{
    return error.hint.empty() ? ErrorText::advice(error.kind) : item::toQString(error.hint);
}

QString errorServerText(const Error &error)
{
    QStringList lines;
    for (const Message *part : {&error.message, &error.detail, &error.context}) {
        if (!part->empty()) {
            lines << item::toQString(*part);
        }
    }
    return lines.join(u'\n');
}

} // namespace sluice::ui
