// The formats in which cells of a grid go on the clipboard, beside plain text.
#pragma once

#include <span>

class QMenu;

namespace sluice::session {
class Session;
}

namespace sluice::ui {

class GridView;

enum class CopyFormat { TextWithNames, Csv, Json, Markdown, Html, Inserts, InList };

struct CopyFormatName
{
    CopyFormat format = CopyFormat::TextWithNames;
    const char *id = "";   // of its command
    const char *text = ""; // English, marked for translation in the context "Command"
};

[[nodiscard]] std::span<const CopyFormatName> copyFormats();

// What is selected. SQL is written for the session's engine; statements insert into the table the columns come from.
void copyAs(GridView &grid, CopyFormat format, const session::Session &session);
// "Copy", and a menu of the formats.
void addCopyActions(QMenu &menu, GridView &grid, const session::Session &session);
// The menu of the formats, at the current cell.
void chooseCopyFormat(GridView &grid, const session::Session &session);

} // namespace sluice::ui
