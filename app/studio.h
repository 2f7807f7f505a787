// Puts the program with a window together: engines, preferences, look, the window and what it opens first.
#pragma once

#include <QString>

class QApplication;

namespace sluice::app {

struct StudioOptions
{
    QString target; // a path, URI, connection text; empty: the start page
    bool openSample = false;
    QString goTo;        // a table or view to open: "orders"
    bool review = false; // schema.sql beside the database, or the one that is chosen then
    QString tour;        // a folder: pictures of the window are written there and the program ends
    QString language;    // "en", "de"; empty: as remembered
    QString scheme;      // "light", "dark", "contrast"; empty: as remembered
    QString preferences; // the file to remember things in; empty: the user's own
};

// Until the window is closed; the exit code.
[[nodiscard]] int runStudio(QApplication &application, const StudioOptions &options);

} // namespace sluice::app
