<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CatalogTree</name>
    <message>
        <source>TABLES</source>
        <translation>TABELLEN</translation>
    </message>
    <message>
        <source>VIEWS</source>
        <translation>SICHTEN</translation>
    </message>
    <message>
        <source>TRIGGERS</source>
        <translation>TRIGGER</translation>
    </message>
    <message>
        <source>SEQUENCES</source>
        <translation>SEQUENZEN</translation>
    </message>
    <message>
        <source>TYPES</source>
        <translation>TYPEN</translation>
    </message>
    <message>
        <source>MATERIALIZED VIEWS</source>
        <translation>MATERIALISIERTE SICHTEN</translation>
    </message>
    <message>
        <source>FUNCTIONS &amp; PROCEDURES</source>
        <translation>FUNKTIONEN &amp; PROZEDUREN</translation>
    </message>
    <message>
        <source>OPERATORS</source>
        <translation>OPERATOREN</translation>
    </message>
    <message>
        <source>COLLATIONS</source>
        <translation>SORTIERFOLGEN</translation>
    </message>
    <message>
        <source>CONVERSIONS</source>
        <translation>KONVERTIERUNGEN</translation>
    </message>
    <message>
        <source>TEXT SEARCH</source>
        <translation>TEXTSUCHE</translation>
    </message>
    <message>
        <source>STATISTICS</source>
        <translation>STATISTIKEN</translation>
    </message>
    <message>
        <source>EXTENSIONS</source>
        <translation>ERWEITERUNGEN</translation>
    </message>
    <message>
        <source>EVENT TRIGGERS</source>
        <translation>EREIGNISTRIGGER</translation>
    </message>
    <message>
        <source>PUBLICATIONS</source>
        <translation>PUBLIKATIONEN</translation>
    </message>
    <message>
        <source>SUBSCRIPTIONS</source>
        <translation>SUBSKRIPTIONEN</translation>
    </message>
    <message>
        <source>FOREIGN SERVERS</source>
        <translation>FREMDSERVER</translation>
    </message>
    <message>
        <source>LANGUAGES</source>
        <translation>SPRACHEN</translation>
    </message>
    <message>
        <source>CASTS</source>
        <translation>TYPUMWANDLUNGEN</translation>
    </message>
    <message>
        <source>TRANSFORMS</source>
        <translation>TRANSFORMATIONEN</translation>
    </message>
    <message>
        <source>ACCESS METHODS</source>
        <translation>ZUGRIFFSMETHODEN</translation>
    </message>
    <message>
        <source>DEFAULT PRIVILEGES</source>
        <translation>VORGEGEBENE RECHTE</translation>
    </message>
    <message>
        <source>NOT READ</source>
        <translation>NICHT GELESEN</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>nicht gefüllt</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Insert Row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Duplicate Row</source>
        <translation>Zeile duplizieren</translation>
    </message>
    <message>
        <source>Set NULL</source>
        <translation>Auf NULL setzen</translation>
    </message>
    <message>
        <source>Delete Rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Revert Row</source>
        <translation>Zeile zurücksetzen</translation>
    </message>
    <message>
        <source>Apply Changes</source>
        <translation>Änderungen anwenden</translation>
    </message>
    <message>
        <source>Review Changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Discard Changes…</source>
        <translation>Änderungen verwerfen …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Open File…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Open Sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Recent Databases</source>
        <translation>Zuletzt geöffnete Datenbanken</translation>
    </message>
    <message>
        <source>Close Database</source>
        <translation>Datenbank schließen</translation>
    </message>
    <message>
        <source>Close Tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Reopen Closed Query</source>
        <translation>Geschlossene Abfrage wieder öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A database studio for SQLite and PostgreSQL. Works offline, sends nothing.</source>
        <translation>Ein Datenbankstudio für SQLite und PostgreSQL. Arbeitet offline und sendet nichts.</translation>
    </message>
    <message>
        <source>Find a Command…</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <source>About Sluice</source>
        <translation>Über Sluice</translation>
    </message>
    <message>
        <source>New Query</source>
        <translation>Neue Abfrage</translation>
    </message>
    <message>
        <source>Run Statement</source>
        <translation>Anweisung ausführen</translation>
    </message>
    <message>
        <source>Run All Statements</source>
        <translation>Alle Anweisungen ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read Schema Again</source>
        <translation>Schema neu einlesen</translation>
    </message>
    <message>
        <source>Review a Schema Change…</source>
        <translation>Schemaänderung prüfen …</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Command Palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Go to Table, Column…</source>
        <translation>Gehe zu Tabelle, Spalte …</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Next Tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous Tab</source>
        <translation>Vorheriger Tab</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Reset Layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Messages and Log</source>
        <translation>Meldungen und Protokoll</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Filter by SQL…</source>
        <translation>Mit SQL filtern …</translation>
    </message>
    <message>
        <source>Only This Value</source>
        <translation>Nur dieser Wert</translation>
    </message>
    <message>
        <source>Not This Value</source>
        <translation>Ohne diesen Wert</translation>
    </message>
    <message>
        <source>Clear Filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Sort Ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort Descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Clear Sort</source>
        <translation>Sortierung aufheben</translation>
    </message>
    <message>
        <source>Go to Row or Column…</source>
        <translation>Gehe zu Zeile oder Spalte…</translation>
    </message>
    <message>
        <source>Hide Column</source>
        <translation>Spalte ausblenden</translation>
    </message>
    <message>
        <source>Show All Columns</source>
        <translation>Alle Spalten einblenden</translation>
    </message>
    <message>
        <source>Move Column Left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <source>Move Column Right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <source>Text with Column Names</source>
        <translation>Text mit Spaltennamen</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown Table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message>
        <source>HTML Table</source>
        <translation>HTML-Tabelle</translation>
    </message>
    <message>
        <source>SQL INSERT Statements</source>
        <translation>SQL-INSERT-Anweisungen</translation>
    </message>
    <message>
        <source>SQL IN List</source>
        <translation>SQL-IN-Liste</translation>
    </message>
    <message>
        <source>Copy As</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Choose Format…</source>
        <translation>Format wählen…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rückwärts weitersuchen</translation>
    </message>
    <message>
        <source>Export Rows…</source>
        <translation>Zeilen exportieren…</translation>
    </message>
    <message>
        <source>Pin or Unpin Column</source>
        <translation>Spalte anheften oder lösen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Originalgröße</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>&lt; 0.1 ms</source>
        <translation>&lt; 0,1 ms</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>vor %1 Minuten</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>vor %1 Stunden</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That cannot be done this way</source>
        <translation>So ist das nicht möglich</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>This file is not a database</source>
        <translation>Diese Datei ist keine Datenbank</translation>
    </message>
    <message>
        <source>This file looks encrypted</source>
        <translation>Diese Datei scheint verschlüsselt zu sein</translation>
    </message>
    <message>
        <source>This database file is damaged</source>
        <translation>Diese Datenbankdatei ist beschädigt</translation>
    </message>
    <message>
        <source>You may not do this here</source>
        <translation>Das ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>The server did not accept user and password</source>
        <translation>Der Server hat Benutzer und Passwort nicht akzeptiert</translation>
    </message>
    <message>
        <source>Nobody answers at this address</source>
        <translation>Unter dieser Adresse antwortet niemand</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>The database did not understand the SQL</source>
        <translation>Die Datenbank hat das SQL nicht verstanden</translation>
    </message>
    <message>
        <source>The schema does not accept this data</source>
        <translation>Das Schema lässt diese Daten nicht zu</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile; nothing was written</source>
        <translation>Inzwischen von anderer Seite geändert; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Another program is writing to this database</source>
        <translation>Ein anderes Programm schreibt in diese Datenbank</translation>
    </message>
    <message>
        <source>This database is open for reading only</source>
        <translation>Diese Datenbank ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Not done, for safety</source>
        <translation>Aus Sicherheitsgründen nicht ausgeführt</translation>
    </message>
    <message>
        <source>Not supported here</source>
        <translation>Hier nicht unterstützt</translation>
    </message>
    <message>
        <source>The database reported an error</source>
        <translation>Die Datenbank hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>A fault in Sluice itself</source>
        <translation>Ein Fehler in Sluice selbst</translation>
    </message>
    <message>
        <source>Check the name and the path, or refresh to see what is there now.</source>
        <translation>Name und Pfad prüfen oder aktualisieren, um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Choose another file. Sluice opens SQLite databases, version 3.</source>
        <translation>Eine andere Datei wählen. Sluice öffnet SQLite-Datenbanken der Version 3.</translation>
    </message>
    <message>
        <source>Encrypted files cannot be opened in this version.</source>
        <translation>Verschlüsselte Dateien lassen sich in dieser Version nicht öffnen.</translation>
    </message>
    <message>
        <source>Work on a copy, and restore from a backup if there is one.</source>
        <translation>Mit einer Kopie arbeiten und, falls vorhanden, eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Ask for the right, or connect as another user.</source>
        <translation>Die Berechtigung anfordern oder als anderer Benutzer verbinden.</translation>
    </message>
    <message>
        <source>Check user and password, then connect again.</source>
        <translation>Benutzer und Passwort prüfen, dann erneut verbinden.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server is running.</source>
        <translation>Host und Port prüfen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Rows that are shown stay readable, and pending changes are kept. Try again.</source>
        <translation>Angezeigte Zeilen bleiben lesbar, ausstehende Änderungen bleiben erhalten. Erneut versuchen.</translation>
    </message>
    <message>
        <source>Look at both versions, decide, and apply again.</source>
        <translation>Beide Fassungen ansehen, entscheiden und erneut anwenden.</translation>
    </message>
    <message>
        <source>Wait for the other program to finish, then try again.</source>
        <translation>Warten, bis das andere Programm fertig ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Open it again with writing allowed.</source>
        <translation>Mit Schreibzugriff erneut öffnen.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Speicherplatz freigeben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again, or ask for less at once.</source>
        <translation>Erneut versuchen oder weniger auf einmal anfordern.</translation>
    </message>
    <message>
        <source>Please report it with the text below.</source>
        <translation>Bitte mit dem folgenden Text melden.</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>is NULL</source>
        <translation>ist NULL</translation>
    </message>
    <message>
        <source>is not NULL</source>
        <translation>ist nicht NULL</translation>
    </message>
    <message>
        <source>in the last days:</source>
        <translation>in den letzten Tagen:</translation>
    </message>
    <message>
        <source>has</source>
        <translation>hat</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Ab&amp;frage</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>&amp;Schema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>PendingSheet</name>
    <message>
        <source>One change is not applied</source>
        <translation>Eine Änderung ist nicht angewendet</translation>
    </message>
    <message>
        <source>%1 changes are not applied</source>
        <translation>%1 Änderungen sind nicht angewendet</translation>
    </message>
    <message>
        <source>Apply them first, or discard them for good?</source>
        <translation>Zuerst anwenden oder endgültig verwerfen?</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Discard them? Undo brings them back.</source>
        <translation>Verwerfen? „Rückgängig“ holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>PlanSections</name>
    <message>
        <source>ALONE</source>
        <translation>EINZELN</translation>
    </message>
    <message>
        <source>TRANSACTION %1</source>
        <translation>TRANSAKTION %1</translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>first row %1</source>
        <translation>erste Zeile %1</translation>
    </message>
    <message>
        <source>This DELETE has no WHERE: it removes every row of the table.</source>
        <translation>Dieses DELETE hat kein WHERE: Es entfernt alle Zeilen der Tabelle.</translation>
    </message>
    <message>
        <source>This UPDATE has no WHERE: it changes every row of the table.</source>
        <translation>Dieses UPDATE hat kein WHERE: Es ändert alle Zeilen der Tabelle.</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>sluice::Message</name>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>unique constraint</source>
        <translation>Eindeutigkeitsbedingung</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfbedingung</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Edit new row</source>
        <translation>Neue Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Revert cell</source>
        <translation>Zelle zurücksetzen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Delete new row</source>
        <translation>Neue Zeile löschen</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Revert row</source>
        <translation>Zeile zurücksetzen</translation>
    </message>
    <message>
        <source>Discard all changes</source>
        <translation>Alle Änderungen verwerfen</translation>
    </message>
    <message>
        <source>free some space where temporary files are kept (TMPDIR)</source>
        <translation>Platz schaffen, wo temporäre Dateien liegen (TMPDIR)</translation>
    </message>
    <message>
        <source>Known: a path to a SQLite file, sqlite::memory:, postgresql://user@host/database, &quot;host=… dbname=…&quot;, service=NAME.</source>
        <translation>Bekannt: ein Pfad zu einer SQLite-Datei, sqlite::memory:, postgresql://user@host/database, &quot;host=… dbname=…&quot;, service=NAME.</translation>
    </message>
    <message>
        <source>cannot start %1</source>
        <translation>%1 lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Give a password, or an entry in ~/.pgpass (readable by you alone).</source>
        <translation>Ein Passwort angeben oder einen Eintrag in ~/.pgpass (nur für Sie lesbar).</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>nicht genug Speicher</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 ms</source>
        <translation>%1 hat nicht innerhalb von %2 ms geantwortet</translation>
    </message>
    <message>
        <source>the PostgreSQL URI is malformed</source>
        <translation>die PostgreSQL-URI ist fehlerhaft</translation>
    </message>
    <message>
        <source>Write postgresql://user@host:port/database; special characters in a part are percent-encoded (&quot;@&quot; as %40, &quot;/&quot; as %2F).</source>
        <translation>Schreibweise: postgresql://user@host:port/database; Sonderzeichen in einem Teil werden prozentkodiert (&quot;@&quot; als %40, &quot;/&quot; als %2F).</translation>
    </message>
    <message>
        <source>the PostgreSQL connection string is malformed</source>
        <translation>die PostgreSQL-Verbindungsangabe ist fehlerhaft</translation>
    </message>
    <message>
        <source>Write keyword=value pairs with a space between them; values with spaces in single quotes.</source>
        <translation>Paare der Form Schlüssel=Wert mit Leerzeichen dazwischen schreiben; Werte mit Leerzeichen in einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>the statement took too long</source>
        <translation>die Anweisung hat zu lange gedauert</translation>
    </message>
    <message>
        <source>the scratch server took too long</source>
        <translation>der Behelfsserver hat zu lange gebraucht</translation>
    </message>
    <message>
        <source>cannot make a temporary folder for a scratch server</source>
        <translation>kein temporärer Ordner für einen Behelfsserver möglich</translation>
    </message>
    <message>
        <source>cannot hand a folder to the scratch server&apos;s account</source>
        <translation>ein Ordner lässt sich dem Konto des Behelfsservers nicht übergeben</translation>
    </message>
    <message>
        <source>%1 could not make a scratch server</source>
        <translation>%1 konnte keinen Behelfsserver anlegen</translation>
    </message>
    <message>
        <source>column %1: no conversion from %2 to %3 is sure to keep the values; give one with --using</source>
        <translation>Spalte %1: keine Umwandlung von %2 in %3 erhält die Werte sicher; mit --using eine angeben</translation>
    </message>
    <message>
        <source>The desired schema has it.</source>
        <translation>Das gewünschte Schema enthält es.</translation>
    </message>
    <message>
        <source>A generated column is computed anew behind the change of what it reads.</source>
        <translation>Eine berechnete Spalte wird nach der Änderung dessen, was sie liest, neu berechnet.</translation>
    </message>
    <message>
        <source>The desired schema has no such column.</source>
        <translation>Das gewünschte Schema hat keine solche Spalte.</translation>
    </message>
    <message>
        <source>Its definition differs from the desired one.</source>
        <translation>Die Definition weicht von der gewünschten ab.</translation>
    </message>
    <message>
        <source>COPY … FROM STDIN is not supported here</source>
        <translation>COPY … FROM STDIN wird hier nicht unterstützt</translation>
    </message>
    <message>
        <source>Read the data from a file of the server, or use the import.</source>
        <translation>Die Daten aus einer Datei des Servers lesen oder den Import verwenden.</translation>
    </message>
    <message>
        <source>DATA LOSS</source>
        <translation>DATENVERLUST</translation>
    </message>
    <message>
        <source>All values of %1 are lost.</source>
        <translation>Alle Werte von %1 gehen verloren.</translation>
    </message>
    <message>
        <source>All rows of %1 are lost.</source>
        <translation>Alle Zeilen von %1 gehen verloren.</translation>
    </message>
    <message>
        <source>BREAKS OLD CODE</source>
        <translation>BRICHT ALTEN CODE</translation>
    </message>
    <message>
        <source>Programs, functions and prepared statements that still say %1 fail from here on.</source>
        <translation>Programme, Funktionen und vorbereitete Anweisungen, die noch %1 nennen, schlagen ab hier fehl.</translation>
    </message>
    <message>
        <source>NOT NULL</source>
        <translation>NOT NULL</translation>
    </message>
    <message>
        <source>%1 has no value for the rows that exist; give it a fill or a default, or this fails unless the table is empty.</source>
        <translation>%1 hat keinen Wert für vorhandene Zeilen; einen Füllwert oder Vorgabewert angeben, sonst schlägt dies fehl, wenn die Tabelle nicht leer ist.</translation>
    </message>
    <message>
        <source>SCAN</source>
        <translation>DURCHLAUF</translation>
    </message>
    <message>
        <source>The whole table is read while nobody else can read it.</source>
        <translation>Die ganze Tabelle wird gelesen, während niemand sonst sie lesen kann.</translation>
    </message>
    <message>
        <source>The whole table is read while nobody else can read it; fails if %1 holds a NULL: give it a fill.</source>
        <translation>Die ganze Tabelle wird gelesen, während niemand sonst sie lesen kann; schlägt fehl, wenn %1 ein NULL enthält: einen Füllwert angeben.</translation>
    </message>
    <message>
        <source>All of %1 is read under the lock; fails if a row breaks the check.</source>
        <translation>%1 wird unter der Sperre ganz gelesen; schlägt fehl, wenn eine Zeile die Prüfbedingung verletzt.</translation>
    </message>
    <message>
        <source>All of %1 is checked while %1 and %2 take no writes; fails if a row points to nothing.</source>
        <translation>%1 wird ganz geprüft, während %1 und %2 keine Schreibvorgänge annehmen; schlägt fehl, wenn eine Zeile ins Leere zeigt.</translation>
    </message>
    <message>
        <source>LOCK</source>
        <translation>SPERRE</translation>
    </message>
    <message>
        <source>An index is built while nobody can read %1; fails if rows repeat the key.</source>
        <translation>Ein Index wird aufgebaut, während niemand %1 lesen kann; schlägt fehl, wenn Zeilen den Schlüssel wiederholen.</translation>
    </message>
    <message>
        <source>Writes to %1 wait until the index is built.</source>
        <translation>Schreibvorgänge auf %1 warten, bis der Index aufgebaut ist.</translation>
    </message>
    <message>
        <source>REWRITE</source>
        <translation>NEUSCHREIBEN</translation>
    </message>
    <message>
        <source>All of %1 is written anew to give each row its own value.</source>
        <translation>%1 wird ganz neu geschrieben, um jeder Zeile ihren eigenen Wert zu geben.</translation>
    </message>
    <message>
        <source>The rows of %1 without a value are updated in one statement.</source>
        <translation>Die Zeilen von %1 ohne Wert werden in einer Anweisung aktualisiert.</translation>
    </message>
    <message>
        <source>NOT ATOMIC</source>
        <translation>NICHT ATOMAR</translation>
    </message>
    <message>
        <source>The label %1 is committed before it is used; it stays if a later step fails.</source>
        <translation>Der Wert %1 wird festgeschrieben, bevor er verwendet wird; er bleibt, wenn ein späterer Schritt fehlschlägt.</translation>
    </message>
    <message>
        <source>All of %1 and its indexes are written anew while nobody can read it.</source>
        <translation>%1 und die Indizes werden ganz neu geschrieben, während niemand die Tabelle lesen kann.</translation>
    </message>
    <message>
        <source>Short: no row is touched.</source>
        <translation>Kurz: keine Zeile wird berührt.</translation>
    </message>
    <message>
        <source>Values of %1.%2 are rounded or cut to %3.</source>
        <translation>Werte von %1.%2 werden auf %3 gerundet oder gekürzt.</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>DATEN</translation>
    </message>
    <message>
        <source>Fails if a value of %1 does not fit %2.</source>
        <translation>Schlägt fehl, wenn ein Wert von %1 nicht zu %2 passt.</translation>
    </message>
    <message>
        <source>ACCESS EXCLUSIVE on %1</source>
        <translation>ACCESS EXCLUSIVE auf %1</translation>
    </message>
    <message>
        <source>SHARE ROW EXCLUSIVE on %1</source>
        <translation>SHARE ROW EXCLUSIVE auf %1</translation>
    </message>
    <message>
        <source>It counts for a column, behind what is there.</source>
        <translation>Sie zählt für eine Spalte, hinter dem Vorhandenen.</translation>
    </message>
    <message>
        <source>Give sequence %1 to its column</source>
        <translation>Sequenz %1 ihrer Spalte zuordnen</translation>
    </message>
    <message>
        <source>SHARE on %1</source>
        <translation>SHARE auf %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Its comment differs.</source>
        <translation>Der Kommentar weicht ab.</translation>
    </message>
    <message>
        <source>Replace view %1</source>
        <translation>Sicht %1 ersetzen</translation>
    </message>
    <message>
        <source>It is the same thing under another name; its rows stay where they are.</source>
        <translation>Es ist dasselbe unter anderem Namen; die Zeilen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>It stays while its owner may go.</source>
        <translation>Sie bleibt, während ihr Eigentümer entfallen kann.</translation>
    </message>
    <message>
        <source>Release sequence %1</source>
        <translation>Sequenz %1 lösen</translation>
    </message>
    <message>
        <source>The desired schema has no such table.</source>
        <translation>Das gewünschte Schema hat keine solche Tabelle.</translation>
    </message>
    <message>
        <source>It would stand in the way of the change.</source>
        <translation>Es stünde der Änderung im Weg.</translation>
    </message>
    <message>
        <source>Release column %1</source>
        <translation>Spalte %1 lösen</translation>
    </message>
    <message>
        <source>the shadow server is PostgreSQL %1, the target is PostgreSQL %2</source>
        <translation>der Schattenserver ist PostgreSQL %1, das Ziel PostgreSQL %2</translation>
    </message>
    <message>
        <source>Give a shadow server of the target&apos;s major version.</source>
        <translation>Einen Schattenserver mit der Hauptversion des Ziels angeben.</translation>
    </message>
    <message>
        <source>there is no scratch database to load the schema into</source>
        <translation>es gibt keine Behelfsdatenbank, um das Schema zu laden</translation>
    </message>
    <message>
        <source>Give --shadow with the URI of a %1 server, install %1&apos;s server programs (initdb) on this machine, or allow --scratch-on-target.</source>
        <translation>--shadow mit der URI eines %1-Servers angeben, die Serverprogramme von %1 (initdb) auf diesem Rechner installieren oder --scratch-on-target erlauben.</translation>
    </message>
    <message>
        <source>Whether the statement took effect is not known; an open transaction is lost.</source>
        <translation>Ob die Anweisung gewirkt hat, ist nicht bekannt; eine offene Transaktion ist verloren.</translation>
    </message>
    <message>
        <source>the statement holds a zero byte</source>
        <translation>die Anweisung enthält ein Nullbyte</translation>
    </message>
    <message>
        <source>a text with a zero byte cannot be stored in PostgreSQL</source>
        <translation>ein Text mit einem Nullbyte lässt sich in PostgreSQL nicht speichern</translation>
    </message>
    <message>
        <source>%1 looks encrypted: it is no plain SQLite file</source>
        <translation>%1 wirkt verschlüsselt: es ist keine einfache SQLite-Datei</translation>
    </message>
    <message>
        <source>Files made with SQLCipher and the like have to be decrypted first.</source>
        <translation>Dateien von SQLCipher und dergleichen müssen erst entschlüsselt werden.</translation>
    </message>
    <message>
        <source>%1 is cut short: %2 bytes of %3</source>
        <translation>%1 ist abgeschnitten: %2 von %3 Bytes</translation>
    </message>
    <message>
        <source>The rest is missing; look for a complete copy.</source>
        <translation>Der Rest fehlt; nach einer vollständigen Kopie suchen.</translation>
    </message>
    <message>
        <source>%1 is not a SQLite database</source>
        <translation>%1 ist keine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>no permission to open %1</source>
        <translation>keine Berechtigung, %1 zu öffnen</translation>
    </message>
    <message>
        <source>no such folder for %1</source>
        <translation>kein solcher Ordner für %1</translation>
    </message>
    <message>
        <source>cannot look at %1</source>
        <translation>%1 lässt sich nicht ansehen</translation>
    </message>
    <message>
        <source>no such file: %1</source>
        <translation>keine solche Datei: %1</translation>
    </message>
    <message>
        <source>%1 is a folder, not a database file</source>
        <translation>%1 ist ein Ordner, keine Datenbankdatei</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>while opening %1</source>
        <translation>beim Öffnen von %1</translation>
    </message>
    <message>
        <source>SQLite could not be started: out of memory</source>
        <translation>SQLite ließ sich nicht starten: nicht genug Speicher</translation>
    </message>
    <message>
        <source>The last writer did not finish, or its files cannot be made here: open it for writing once, or from a folder where you may write.</source>
        <translation>Der letzte Schreiber wurde nicht fertig, oder seine Dateien lassen sich hier nicht anlegen: einmal zum Schreiben öffnen oder aus einem Ordner, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>no database file is named</source>
        <translation>keine Datenbankdatei ist genannt</translation>
    </message>
    <message>
        <source>the database file was moved, replaced or deleted</source>
        <translation>die Datenbankdatei wurde verschoben, ersetzt oder gelöscht</translation>
    </message>
    <message>
        <source>Nothing was written. Open the file again.</source>
        <translation>Nichts wurde geschrieben. Die Datei erneut öffnen.</translation>
    </message>
    <message>
        <source>the statement took longer than it may</source>
        <translation>die Anweisung hat länger gedauert, als sie darf</translation>
    </message>
    <message>
        <source>the statement was cancelled</source>
        <translation>die Anweisung wurde abgebrochen</translation>
    </message>
    <message>
        <source>The transaction was rolled back.</source>
        <translation>Die Transaktion wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>CONVERTS</source>
        <translation>WANDELT UM</translation>
    </message>
    <message>
        <source>Fails if %1 holds a NULL; give it a fill.</source>
        <translation>Schlägt fehl, wenn %1 ein NULL enthält; einen Füllwert angeben.</translation>
    </message>
    <message>
        <source>The stored values of %1 are replaced by computed ones.</source>
        <translation>Die gespeicherten Werte von %1 werden durch berechnete ersetzt.</translation>
    </message>
    <message>
        <source>Fails if rows break the new %1.</source>
        <translation>Schlägt fehl, wenn Zeilen dies verletzen: %1 (neu).</translation>
    </message>
    <message>
        <source>Row ids go; fails if a key holds a NULL.</source>
        <translation>Zeilennummern entfallen; schlägt fehl, wenn ein Schlüssel ein NULL enthält.</translation>
    </message>
    <message>
        <source>Programs that still say %1 fail from here on.</source>
        <translation>Programme, die noch %1 nennen, schlagen ab hier fehl.</translation>
    </message>
    <message>
        <source>Fails if rows repeat the key of %1.</source>
        <translation>Schlägt fehl, wenn Zeilen den Schlüssel von %1 wiederholen.</translation>
    </message>
    <message>
        <source>The table is copied: two to three times its size on disk, and writers wait.</source>
        <translation>Die Tabelle wird kopiert: zwei- bis dreimal ihre Größe auf der Platte, und Schreiber warten.</translation>
    </message>
    <message>
        <source>Drop trigger %1</source>
        <translation>Trigger %1 löschen</translation>
    </message>
    <message>
        <source>It changes, goes, or stands in the way of a rename.</source>
        <translation>Es ändert sich, entfällt oder steht einer Umbenennung im Weg.</translation>
    </message>
    <message>
        <source>Drop view %1</source>
        <translation>Sicht %1 löschen</translation>
    </message>
    <message>
        <source>Create view %1</source>
        <translation>Sicht %1 anlegen</translation>
    </message>
    <message>
        <source>Create trigger %1</source>
        <translation>Trigger %1 anlegen</translation>
    </message>
    <message>
        <source>ALTER TABLE cannot do all of this: %1.</source>
        <translation>ALTER TABLE kann dies nicht alles: %1.</translation>
    </message>
    <message>
        <source>table %1: no column of the old table is left to carry its rows</source>
        <translation>Tabelle %1: keine Spalte der alten Tabelle bleibt, um die Zeilen zu tragen</translation>
    </message>
    <message>
        <source>Rebuild table %1</source>
        <translation>Tabelle %1 neu aufbauen</translation>
    </message>
    <message>
        <source>the whole database, for writers</source>
        <translation>die ganze Datenbank, für Schreiber</translation>
    </message>
    <message>
        <source>Rename table %1 to %2</source>
        <translation>Tabelle %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Rename column %1 to %2</source>
        <translation>Spalte %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>The desired schema has no such index.</source>
        <translation>Das gewünschte Schema hat keinen solchen Index.</translation>
    </message>
    <message>
        <source>unknown mode &quot;%1&quot; in a file: URI</source>
        <translation>unbekannter Modus &quot;%1&quot; in einer file:-URI</translation>
    </message>
    <message>
        <source>SQLite knows mode=ro, rw, rwc and memory.</source>
        <translation>SQLite kennt mode=ro, rw, rwc und memory.</translation>
    </message>
    <message>
        <source>the file: URI names no file</source>
        <translation>die file:-URI nennt keine Datei</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no file</source>
        <translation>&quot;%1&quot; nennt keine Datei</translation>
    </message>
    <message>
        <source>Write sqlite:PATH, or sqlite::memory:.</source>
        <translation>Schreibweise: sqlite:PFAD oder sqlite::memory:.</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Add label %1 to enum %2</source>
        <translation>Wert %1 zu Aufzählung %2 hinzufügen</translation>
    </message>
    <message>
        <source>Rename constraint %1 to %2</source>
        <translation>Bedingung %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>%1 is not a column</source>
        <translation>%1 ist keine Spalte</translation>
    </message>
    <message>
        <source>the two schemas are of different engines: %1 and %2</source>
        <translation>die beiden Schemas gehören zu verschiedenen Datenbanksystemen: %1 und %2</translation>
    </message>
    <message>
        <source>same type</source>
        <translation>gleicher Typ</translation>
    </message>
    <message>
        <source>similar type</source>
        <translation>ähnlicher Typ</translation>
    </message>
    <message>
        <source>same position</source>
        <translation>gleiche Stelle</translation>
    </message>
    <message>
        <source>same constraints</source>
        <translation>gleiche Bedingungen</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>%1 columns of the same name</source>
        <translation>Spalten gleichen Namens: %1</translation>
    </message>
    <message>
        <source>%1 of the same type and position</source>
        <translation>gleichen Typs an gleicher Stelle: %1</translation>
    </message>
    <message>
        <source>%1 may be a %2 or a %3</source>
        <translation>%1 kann zweierlei sein: %2 oder %3</translation>
    </message>
    <message>
        <source>%1 is not in the desired schema; it is left as it is</source>
        <translation>%1 ist nicht im gewünschten Schema und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1 is only in the desired schema; it is not made</source>
        <translation>%1 ist nur im gewünschten Schema und wird nicht angelegt</translation>
    </message>
    <message>
        <source>the desired schema has no table %1 to rename to</source>
        <translation>das gewünschte Schema hat keine Tabelle %1 als Ziel der Umbenennung</translation>
    </message>
    <message>
        <source>the desired schema has no column %1 to rename %2 to</source>
        <translation>das gewünschte Schema hat keine Spalte %1 als Ziel der Umbenennung von %2</translation>
    </message>
    <message>
        <source>table %1: turning one kind of table into another is not planned</source>
        <translation>Tabelle %1: eine Art von Tabelle in eine andere zu verwandeln wird nicht geplant</translation>
    </message>
    <message>
        <source>the plan has open questions or refusals</source>
        <translation>der Plan hat offene Fragen oder Ablehnungen</translation>
    </message>
    <message>
        <source>step %1 loses data: %2</source>
        <translation>Schritt %1 verliert Daten: %2</translation>
    </message>
    <message>
        <source>Accept it by its number, or all of them.</source>
        <translation>Über die Nummer annehmen, oder alle annehmen.</translation>
    </message>
    <message>
        <source>the plan was made for another desired schema</source>
        <translation>der Plan wurde für ein anderes gewünschtes Schema gemacht</translation>
    </message>
    <message>
        <source>a transaction is open: commit it or roll it back first</source>
        <translation>eine Transaktion ist offen: erst festschreiben oder zurückrollen</translation>
    </message>
    <message>
        <source>there is no table %1</source>
        <translation>es gibt keine Tabelle %1</translation>
    </message>
    <message>
        <source>%1 has no key: its rows cannot be told apart</source>
        <translation>%1 hat keinen Schlüssel: die Zeilen sind nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>the statement touched %1 rows instead of one</source>
        <translation>die Anweisung traf %1 Zeilen statt einer</translation>
    </message>
    <message>
        <source>the open transaction has failed</source>
        <translation>die offene Transaktion ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Roll it back first; the edits stay pending.</source>
        <translation>Erst zurückrollen; die Änderungen bleiben vorgemerkt.</translation>
    </message>
    <message>
        <source>while committing the edits</source>
        <translation>beim Festschreiben der Änderungen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>the catalog has not been read yet</source>
        <translation>der Katalog ist noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 is a %2 database, and the other side is %3</source>
        <translation>%1 ist eine %2-Datenbank, die andere Seite ist %3</translation>
    </message>
    <message>
        <source>the schema has changed since the plan was made</source>
        <translation>das Schema hat sich geändert, seit der Plan gemacht wurde</translation>
    </message>
    <message>
        <source>Make the plan again and look at what is new.</source>
        <translation>Den Plan neu machen und ansehen, was neu ist.</translation>
    </message>
    <message>
        <source>the setting did not take effect: %1</source>
        <translation>die Einstellung hat nicht gewirkt: %1</translation>
    </message>
    <message>
        <source>in step %1, %2</source>
        <translation>in Schritt %1, %2</translation>
    </message>
    <message>
        <source>%1 rows would break a foreign key</source>
        <translation>%1 Zeilen würden einen Fremdschlüssel verletzen</translation>
    </message>
    <message>
        <source>in the checks before the commit</source>
        <translation>in den Prüfungen vor dem Festschreiben</translation>
    </message>
    <message>
        <source>did not run</source>
        <translation>lief nicht</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text</source>
        <translation>%1 ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>%1this is a command of psql: %2</source>
        <translation>%1dies ist ein Befehl von psql: %2</translation>
    </message>
    <message>
        <source>A schema file holds SQL alone; psql can print it expanded.</source>
        <translation>Eine Schemadatei enthält nur SQL; psql kann es aufgelöst ausgeben.</translation>
    </message>
    <message>
        <source>%1rows for COPY in a schema file</source>
        <translation>%1Zeilen für COPY in einer Schemadatei</translation>
    </message>
    <message>
        <source>pg_dump --schema-only writes the schema without rows.</source>
        <translation>pg_dump --schema-only schreibt das Schema ohne Zeilen.</translation>
    </message>
    <message>
        <source>while loading %1</source>
        <translation>beim Laden von %1</translation>
    </message>
    <message>
        <source>the statement has no parameter &quot;%1&quot;</source>
        <translation>die Anweisung hat keinen Parameter &quot;%1&quot;</translation>
    </message>
    <message>
        <source>no value for parameter &quot;%1&quot;</source>
        <translation>kein Wert für Parameter &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Give one with --param %1=VALUE.</source>
        <translation>Mit --param %1=WERT einen angeben.</translation>
    </message>
    <message>
        <source>parameter number %1 is too large</source>
        <translation>Parameternummer %1 ist zu groß</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot make %1: %2</source>
        <translation>%1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number in the range of %1</source>
        <translation>eine Zahl im Bereich von %1</translation>
    </message>
    <message>
        <source>a number with at most %1 digits after the point</source>
        <translation>eine Zahl mit höchstens %1 Stellen nach dem Komma</translation>
    </message>
    <message>
        <source>a number with at most %1 digits before the point</source>
        <translation>eine Zahl mit höchstens %1 Stellen vor dem Komma</translation>
    </message>
    <message>
        <source>text without NUL characters</source>
        <translation>Text ohne NUL-Zeichen</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>Text in UTF-8</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a date as YYYY-MM-DD</source>
        <translation>ein Datum als JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>a time as HH:MM:SS</source>
        <translation>eine Uhrzeit als HH:MM:SS</translation>
    </message>
    <message>
        <source>a timestamp as YYYY-MM-DD HH:MM:SS</source>
        <translation>ein Zeitstempel als JJJJ-MM-TT HH:MM:SS</translation>
    </message>
    <message>
        <source>a timestamp as YYYY-MM-DD HH:MM:SS+00</source>
        <translation>ein Zeitstempel als JJJJ-MM-TT HH:MM:SS+00</translation>
    </message>
    <message>
        <source>an interval, for example 1 day 02:00:00</source>
        <translation>ein Intervall, zum Beispiel 1 day 02:00:00</translation>
    </message>
    <message>
        <source>a UUID</source>
        <translation>eine UUID</translation>
    </message>
    <message>
        <source>an array as {1,2,3}</source>
        <translation>ein Array als {1,2,3}</translation>
    </message>
    <message>
        <source>a row as (1,2,3)</source>
        <translation>eine Zeile als (1,2,3)</translation>
    </message>
    <message>
        <source>an integer from -9223372036854775808 to 9223372036854775807</source>
        <translation>eine ganze Zahl von -9223372036854775808 bis 9223372036854775807</translation>
    </message>
    <message>
        <source>a number that 64-bit floating point holds exactly as written, of about 15 digits</source>
        <translation>eine Zahl, die 64-Bit-Gleitkomma genau wie geschrieben fasst, mit etwa 15 Stellen</translation>
    </message>
    <message>
        <source>bytes as \x and hexadecimal digits, two a byte</source>
        <translation>Bytes als \x und hexadezimale Ziffern, zwei je Byte</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>opening %1 was stopped</source>
        <translation>das Öffnen von %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>describing the statement was stopped</source>
        <translation>das Beschreiben der Anweisung wurde abgebrochen</translation>
    </message>
    <message>
        <source>The desired schema has it; rows that exist read the default without being touched.</source>
        <translation>Das gewünschte Schema enthält sie; vorhandene Zeilen lesen den Vorgabewert, ohne berührt zu werden.</translation>
    </message>
    <message>
        <source>no database is meant by &quot;%1&quot;</source>
        <translation>mit &quot;%1&quot; ist keine Datenbank gemeint</translation>
    </message>
    <message>
        <source>unknown scheme &quot;%1://&quot;</source>
        <translation>unbekanntes Schema &quot;%1://&quot;</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>der Server hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>there is more than one statement; they are sent one at a time</source>
        <translation>es ist mehr als eine Anweisung; sie werden einzeln gesendet</translation>
    </message>
    <message>
        <source>the statement holds a NUL byte</source>
        <translation>die Anweisung enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>there is no statement</source>
        <translation>es gibt keine Anweisung</translation>
    </message>
    <message>
        <source>the statement has %1 parameters, %2 values were given</source>
        <translation>die Anweisung hat %1 Parameter, %2 Werte wurden gegeben</translation>
    </message>
    <message>
        <source>exclusion constraint</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>range type</source>
        <translation>Bereichstyp</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>routine</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>collation</source>
        <translation>Sortierfolge</translation>
    </message>
    <message>
        <source>conversion</source>
        <translation>Konvertierung</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>operator class</source>
        <translation>Operatorklasse</translation>
    </message>
    <message>
        <source>operator family</source>
        <translation>Operatorfamilie</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>Typumwandlung</translation>
    </message>
    <message>
        <source>text search parser</source>
        <translation>Textsuche-Parser</translation>
    </message>
    <message>
        <source>text search dictionary</source>
        <translation>Textsuche-Wörterbuch</translation>
    </message>
    <message>
        <source>text search template</source>
        <translation>Textsuche-Vorlage</translation>
    </message>
    <message>
        <source>text search configuration</source>
        <translation>Textsuche-Konfiguration</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>access method</source>
        <translation>Zugriffsmethode</translation>
    </message>
    <message>
        <source>foreign-data wrapper</source>
        <translation>Fremddaten-Wrapper</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>user mapping</source>
        <translation>Benutzerzuordnung</translation>
    </message>
    <message>
        <source>event trigger</source>
        <translation>Ereignistrigger</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>a value: the column is NOT NULL</source>
        <translation>ein Wert: Die Spalte ist NOT NULL</translation>
    </message>
    <message>
        <source>The row is not here yet.</source>
        <translation>Die Zeile ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The value is too long to be edited in the grid.</source>
        <translation>Der Wert ist zu lang, um im Raster bearbeitet zu werden.</translation>
    </message>
    <message>
        <source>The row is going to be deleted.</source>
        <translation>Die Zeile ist zum Löschen vorgemerkt.</translation>
    </message>
    <message>
        <source>The database computes this column.</source>
        <translation>Die Datenbank berechnet diese Spalte.</translation>
    </message>
    <message>
        <source>The database always numbers this column itself.</source>
        <translation>Die Datenbank nummeriert diese Spalte immer selbst.</translation>
    </message>
    <message>
        <source>The new column is NOT NULL and has no default.</source>
        <translation>Die neue Spalte ist NOT NULL und hat keine Vorgabe.</translation>
    </message>
    <message>
        <source>The column becomes NOT NULL: rows that hold NULL need a value.</source>
        <translation>Die Spalte wird NOT NULL: Zeilen mit NULL brauchen einen Wert.</translation>
    </message>
    <message>
        <source>No conversion from %1 to %2 is sure to keep the values.</source>
        <translation>Keine Umwandlung von %1 in %2 erhält die Werte mit Sicherheit.</translation>
    </message>
    <message>
        <source>The rows of a view cannot be edited here.</source>
        <translation>Die Zeilen einer Sicht können hier nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The connection is read-only.</source>
        <translation>Die Verbindung ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The table belongs to a virtual table, which alone may write it.</source>
        <translation>Die Tabelle gehört zu einer virtuellen Tabelle; nur diese darf sie schreiben.</translation>
    </message>
    <message>
        <source>The table has no key: its rows cannot be told apart.</source>
        <translation>Die Tabelle hat keinen Schlüssel: Ihre Zeilen sind nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>this is not one SQL expression</source>
        <translation>das ist kein einzelner SQL-Ausdruck</translation>
    </message>
    <message>
        <source>psql commands such as %1 are not run here</source>
        <translation>psql-Befehle wie %1 werden hier nicht ausgeführt</translation>
    </message>
    <message>
        <source>All steps ran, but the schema read back differs.</source>
        <translation>Alle Schritte liefen, aber das zurückgelesene Schema weicht ab.</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>Datei wird geöffnet</translation>
    </message>
    <message>
        <source>Reaching the server and signing in</source>
        <translation>Server wird erreicht und Anmeldung läuft</translation>
    </message>
    <message>
        <source>Reading the catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation>Beispielladen wird angelegt</translation>
    </message>
    <message>
        <source>these depend on each other in a circle: %1</source>
        <translation>diese hängen im Kreis voneinander ab: %1</translation>
    </message>
    <message>
        <source>%1: it stands on %2, which would have to be made again</source>
        <translation>%1: steht auf %2, das neu angelegt werden müsste</translation>
    </message>
    <message>
        <source>It stands in the way of a change, and is made again behind it.</source>
        <translation>Steht einer Änderung im Weg und wird danach wieder angelegt.</translation>
    </message>
    <message>
        <source>It cannot be changed where it stands, and is made again.</source>
        <translation>Lässt sich nicht an Ort und Stelle ändern und wird neu angelegt.</translation>
    </message>
    <message>
        <source>The desired schema does not have it.</source>
        <translation>Das gewünschte Schema enthält es nicht.</translation>
    </message>
    <message>
        <source>Move %1 aside</source>
        <translation>%1 beiseitelegen</translation>
    </message>
    <message>
        <source>It is made again under its name while columns still have it.</source>
        <translation>Wird unter seinem Namen neu angelegt, solange Spalten es noch haben.</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <translation>%1 von %2 lösen</translation>
    </message>
    <message>
        <source>It leaves its place; its rows stay in it.</source>
        <translation>Verlässt seinen Platz; seine Zeilen behält es.</translation>
    </message>
    <message>
        <source>Announce %1</source>
        <translation>%1 ankündigen</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>%1 anhängen</translation>
    </message>
    <message>
        <source>It was dropped for a change; here it is again.</source>
        <translation>Musste einer Änderung weichen und wird hier wieder angelegt.</translation>
    </message>
    <message>
        <source>table %1: a change of &quot;%2&quot; is not planned</source>
        <translation>Tabelle %1: eine Änderung von „%2“ wird nicht geplant</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>%1 kommentieren</translation>
    </message>
    <message>
        <source>Change owner and grants of %1</source>
        <translation>Besitzer und Rechte von %1 ändern</translation>
    </message>
    <message>
        <source>Change the default privileges of %1</source>
        <translation>Standardrechte von %1 ändern</translation>
    </message>
    <message>
        <source>%1 is not a label of an enum</source>
        <translation>%1 ist kein Wert eines Aufzählungstyps</translation>
    </message>
    <message>
        <source>SHARE UPDATE EXCLUSIVE on %1</source>
        <translation>SHARE UPDATE EXCLUSIVE auf %1</translation>
    </message>
    <message>
        <source>integers and reals become text; text, blobs and NULLs stay</source>
        <translation>ganze Zahlen und Kommazahlen werden zu Text; Text, Blobs und NULL bleiben</translation>
    </message>
    <message>
        <source>integers, and text that reads as a number, become reals; other text, blobs and NULLs stay</source>
        <translation>ganze Zahlen und Text, der sich als Zahl liest, werden zu Kommazahlen; anderer Text, Blobs und NULL bleiben</translation>
    </message>
    <message>
        <source>text that reads as a number becomes one (&apos;0012&apos; becomes 12), reals without a fraction become integers; other text, blobs and NULLs stay</source>
        <translation>Text, der sich als Zahl liest, wird eine (aus &apos;0012&apos; wird 12), Kommazahlen ohne Bruchteil werden ganze Zahlen; anderer Text, Blobs und NULL bleiben</translation>
    </message>
    <message>
        <source>integers, reals, text, blobs and NULLs stay as they are</source>
        <translation>ganze Zahlen, Kommazahlen, Text, Blobs und NULL bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Values of %1 are converted from %2 to %3: %4.</source>
        <translation>Werte von %1 werden von %2 nach %3 umgewandelt: %4.</translation>
    </message>
    <message>
        <source>Fails if a value does not fit its column&apos;s type: INTEGER and REAL take no blobs and no text that is no number, INTEGER no fractions, TEXT no blobs, BLOB blobs alone.</source>
        <translation>Scheitert, wenn ein Wert nicht zum Typ seiner Spalte passt: INTEGER und REAL nehmen keine Blobs und keinen Text, der keine Zahl ist, INTEGER keinen Bruchteil, TEXT keine Blobs, BLOB nur Blobs.</translation>
    </message>
    <message>
        <source>The table is made anew and filled again, and writers wait.</source>
        <translation>Die Tabelle wird neu angelegt und wieder gefüllt, und Schreiber warten.</translation>
    </message>
    <message>
        <source>Fill table %1 again</source>
        <translation>Tabelle %1 wieder füllen</translation>
    </message>
    <message>
        <source>Values of the table that it indexes change.</source>
        <translation>Werte der Tabelle, die sie erschließt, ändern sich.</translation>
    </message>
    <message>
        <source>table %1: how to carry the rows of a virtual table from %2 to %3 is not known</source>
        <translation>Tabelle %1: wie die Zeilen einer virtuellen Tabelle von %2 nach %3 zu tragen sind, ist nicht bekannt</translation>
    </message>
    <message>
        <source>table %1: its index holds no text to fill another one with</source>
        <translation>Tabelle %1: ihr Index enthält keinen Text, mit dem ein anderer zu füllen wäre</translation>
    </message>
    <message>
        <source>A virtual table cannot be altered.</source>
        <translation>Eine virtuelle Tabelle lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>column %1: PostgreSQL 12 cannot make a generated column an ordinary one</source>
        <translation>Spalte %1: PostgreSQL 12 kann aus einer berechneten Spalte keine gewöhnliche machen</translation>
    </message>
    <message>
        <source>It is the same thing under another name.</source>
        <translation>Es ist dasselbe unter anderem Namen.</translation>
    </message>
    <message>
        <source>It is the same schema under another name; all that is in it stays.</source>
        <translation>Es ist dasselbe Schema unter anderem Namen; alles darin bleibt.</translation>
    </message>
    <message>
        <source>Its name is taken in the schema that it goes to until all are there.</source>
        <translation>Sein Name ist in dem Schema, in das es kommt, vergeben, bis alle dort sind.</translation>
    </message>
    <message>
        <source>It is the same label under another name; rows that have it keep it.</source>
        <translation>Es ist derselbe Wert unter anderem Namen; Zeilen, die ihn haben, behalten ihn.</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rename label %1 of %2 to %3</source>
        <translation>Wert %1 von %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>%1 labels of the same name</source>
        <translation>Werte gleichen Namens: %1</translation>
    </message>
    <message>
        <source>%1 attributes of the same name</source>
        <translation>Attribute gleichen Namens: %1</translation>
    </message>
    <message>
        <source>same options</source>
        <translation>gleiche Optionen</translation>
    </message>
    <message>
        <source>used by the same columns</source>
        <translation>von denselben Spalten verwendet</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>%1 objects of the same kind and name</source>
        <translation>Objekte gleicher Art und gleichen Namens: %1</translation>
    </message>
    <message>
        <source>nothing is called %1</source>
        <translation>nichts heißt %1</translation>
    </message>
    <message>
        <source>write its kind in front of it, as in table:, and its schema</source>
        <translation>schreiben Sie die Art davor, wie in table:, und das Schema</translation>
    </message>
    <message>
        <source>%1 cannot be renamed</source>
        <translation>%1 lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>the desired schema has no %1 %2 to rename %3 to</source>
        <translation>das gewünschte Schema hat kein Objekt der Art %1 namens %2, in das %3 umbenannt werden könnte</translation>
    </message>
    <message>
        <source>two things cannot both be renamed to %1</source>
        <translation>zwei Dinge können nicht beide in %1 umbenannt werden</translation>
    </message>
    <message>
        <source>Set rows aside</source>
        <translation>Zeilen beiseitelegen</translation>
    </message>
    <message>
        <source>Foreign keys stay enforced: dropping a table would act on the rows that refer to it.</source>
        <translation>Fremdschlüssel bleiben in Kraft: Eine Tabelle zu löschen würde auf die Zeilen wirken, die auf sie verweisen.</translation>
    </message>
    <message>
        <source>Take table %1 down</source>
        <translation>Tabelle %1 abbauen</translation>
    </message>
    <message>
        <source>It is made anew; its rows are set aside.</source>
        <translation>Sie wird neu angelegt; ihre Zeilen liegen beiseite.</translation>
    </message>
    <message>
        <source>Its keys lead to a table that is made anew or goes.</source>
        <translation>Ihre Schlüssel führen zu einer Tabelle, die neu angelegt wird oder entfällt.</translation>
    </message>
    <message>
        <source>Put rows back</source>
        <translation>Zeilen zurücklegen</translation>
    </message>
    <message>
        <source>They were set aside while tables were made anew.</source>
        <translation>Sie lagen beiseite, während Tabellen neu angelegt wurden.</translation>
    </message>
    <message>
        <source>table %1: inside a transaction, where keys stay enforced, dropping %2 would set %3 to NULL, which it does not take</source>
        <translation>Tabelle %1: In einer Transaktion, in der Schlüssel in Kraft bleiben, würde das Löschen von %2 %3 auf NULL setzen, was dort nicht erlaubt ist</translation>
    </message>
    <message>
        <source>table %1: its foreign key to %2 can match nothing, so no row can be written inside a transaction, where keys stay enforced</source>
        <translation>Tabelle %1: Ihr Fremdschlüssel auf %2 kann auf nichts passen, daher kann in einer Transaktion, in der Schlüssel in Kraft bleiben, keine Zeile geschrieben werden</translation>
    </message>
    <message>
        <source>Fails if a constraint of %1 does not take the value that the key&apos;s ON DELETE gives to %2.</source>
        <translation>Scheitert, wenn eine Bedingung von %1 den Wert nicht zulässt, den ON DELETE des Schlüssels %2 gibt.</translation>
    </message>
    <message>
        <source>%1: what comes before it must be committed, which cannot be done inside a transaction</source>
        <translation>%1: Was davor kommt, muss festgeschrieben sein, was in einer Transaktion nicht geht</translation>
    </message>
    <message>
        <source>Fails if a row of %1 refers to nothing.</source>
        <translation>Scheitert, wenn eine Zeile von %1 auf nichts verweist.</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>What it calls reads it: without its query they can go.</source>
        <translation>Was sie aufruft, liest sie selbst: Ohne ihre Abfrage kann beides gehen.</translation>
    </message>
    <message>
        <source>Bring rows of %1 to their partitions</source>
        <translation>Zeilen von %1 in ihre Partitionen bringen</translation>
    </message>
    <message>
        <source>Its new bounds do not take them.</source>
        <translation>Ihre neuen Grenzen nehmen sie nicht auf.</translation>
    </message>
    <message>
        <source>Rows of %1 that belong to %2 move there, which its triggers see; all of %1 is read under the lock.</source>
        <translation>Zeilen von %1, die zu %2 gehören, wandern dorthin, was deren Trigger sehen; %1 wird unter der Sperre ganz gelesen.</translation>
    </message>
    <message>
        <source>All of %1 is read under the lock; fails if a row of it belongs to %2.</source>
        <translation>%1 wird unter der Sperre ganz gelesen; scheitert, wenn eine Zeile davon zu %2 gehört.</translation>
    </message>
    <message>
        <source>a range is written as 1..9</source>
        <translation>ein Bereich wird als 1..9 geschrieben</translation>
    </message>
    <message>
        <source>There is no column %1 to filter by.</source>
        <translation>Es gibt keine Spalte %1, nach der gefiltert werden könnte.</translation>
    </message>
    <message>
        <source>The filter on %1 lacks a value.</source>
        <translation>Dem Filter auf %1 fehlt ein Wert.</translation>
    </message>
    <message>
        <source>WHERE takes one expression: parentheses and quotes in pairs, no semicolon, no parameters.</source>
        <translation>WHERE nimmt einen Ausdruck: Klammern und Anführungszeichen paarweise, kein Semikolon, keine Parameter.</translation>
    </message>
    <message>
        <source>the statement gives no rows to export</source>
        <translation>die Anweisung ergibt keine Zeilen zum Exportieren</translation>
    </message>
    <message>
        <source>the rows come from no single table to insert them into</source>
        <translation>die Zeilen kommen nicht aus einer einzigen Tabelle, in die sie eingefügt werden könnten</translation>
    </message>
</context>
<context>
    <name>sluice::app::EnvironmentEdge</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>sluice::app::MainWindow</name>
    <message>
        <source>Messages and log</source>
        <translation>Meldungen und Protokoll</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Messages and Log</source>
        <translation>Meldungen und Protokoll</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Go to table, column, command</source>
        <translation>Gehe zu Tabelle, Spalte, Befehl</translation>
    </message>
</context>
<context>
    <name>sluice::app::SelectionFeed</name>
    <message>
        <source>copying… %1 of %2 cells (Esc stops)</source>
        <translation>kopiere… %1 von %2 Zellen (Esc bricht ab)</translation>
    </message>
    <message>
        <source>nothing copied</source>
        <translation>nichts kopiert</translation>
    </message>
    <message>
        <source>%1 cells in %2 rows</source>
        <translation>%1 Zellen in %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>least %1</source>
        <translation>kleinster %1</translation>
    </message>
    <message>
        <source>greatest %1</source>
        <translation>größter %1</translation>
    </message>
    <message>
        <source>over %1 distinct</source>
        <translation>über %1 verschiedene</translation>
    </message>
    <message>
        <source>%1 distinct</source>
        <translation>%1 verschiedene</translation>
    </message>
    <message>
        <source>%1 NULL</source>
        <translation>%1 NULL</translation>
    </message>
    <message>
        <source>of loaded rows: </source>
        <translation>der geladenen Zeilen: </translation>
    </message>
    <message>
        <source>1 cell copied</source>
        <translation>1 Zelle kopiert</translation>
    </message>
    <message>
        <source>%1 cells copied</source>
        <translation>%1 Zellen kopiert</translation>
    </message>
    <message>
        <source>more than a clipboard takes: the rest is left out</source>
        <translation>mehr, als eine Zwischenablage fasst: der Rest fehlt</translation>
    </message>
    <message>
        <source>of long values only the start</source>
        <translation>von langen Werten nur der Anfang</translation>
    </message>
</context>
<context>
    <name>sluice::app::TabArea</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>Open tabs</source>
        <translation>Offene Tabs</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>Neue Abfrage</translation>
    </message>
    <message>
        <source>Open a table from the Explorer, or start a query</source>
        <translation>Eine Tabelle aus dem Explorer öffnen oder eine Abfrage beginnen</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>New query (%1)</source>
        <translation>Neue Abfrage (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::app::TabEnd</name>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Has changes that are not applied</source>
        <translation>Enthält nicht angewendete Änderungen</translation>
    </message>
    <message>
        <source>Close tab (%1)</source>
        <translation>Tab schließen (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::app::WindowFeed</name>
    <message>
        <source>PROD </source>
        <translation>PROD </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>(Stand: %1)</translation>
    </message>
</context>
<context>
    <name>sluice::app::WindowToolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Go to table, column, command</source>
        <translation>Gehe zu Tabelle, Spalte, Befehl</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>Neue Abfrage</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
</context>
<context>
    <name>sluice::app::Workbench</name>
    <message>
        <source>One row applied</source>
        <translation>Eine Zeile angewendet</translation>
    </message>
    <message>
        <source>%1 rows applied</source>
        <translation>%1 Zeilen angewendet</translation>
    </message>
    <message>
        <source>Nothing was written: a row has changed meanwhile</source>
        <translation>Nichts wurde geschrieben: Eine Zeile hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Nothing was written: %1 rows have changed meanwhile</source>
        <translation>Nichts wurde geschrieben: %1 Zeilen haben sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the desired schema</source>
        <translation>Gewünschtes Schema wählen</translation>
    </message>
    <message>
        <source>SQL files (*.sql)</source>
        <translation>SQL-Dateien (*.sql)</translation>
    </message>
</context>
<context>
    <name>sluice::ui::BeforeAfter</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>It does not exist yet.</source>
        <translation>Es existiert noch nicht.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ChangesView</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>Statements that write the changes</source>
        <translation>Anweisungen, die die Änderungen schreiben</translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Edit a cell, add a row or delete one: it is listed here.</source>
        <translation>Eine Zelle bearbeiten, eine Zeile hinzufügen oder löschen: Hier wird es aufgeführt.</translation>
    </message>
    <message>
        <source>1 conflict: nothing was written</source>
        <translation>1 Konflikt: Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 conflicts: nothing was written</source>
        <translation>%1 Konflikte: Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::CommandPalette</name>
    <message>
        <source>Nothing by that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ConfirmBar</name>
    <message>
        <source>Do not run</source>
        <translation>Nicht ausführen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ConflictCard</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>von anderer Seite geändert</translation>
    </message>
    <message>
        <source>deleted by somebody else</source>
        <translation>von anderer Seite gelöscht</translation>
    </message>
    <message>
        <source>Conflict in %1</source>
        <translation>Konflikt in %1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>Wieder hinzufügen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde übernehmen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Ursprünglich</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremd</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ConnectFields</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>as the user</source>
        <translation>wie der Benutzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>as on this machine</source>
        <translation>wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>from .pgpass when empty</source>
        <translation>leer: aus .pgpass</translation>
    </message>
    <message>
        <source>as the server wants</source>
        <translation>wie vom Server verlangt</translation>
    </message>
    <message>
        <source>TLS mode</source>
        <translation>TLS-Modus</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ConnectPanel</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>Database: address, connection text, service or path</source>
        <translation>Datenbank: Adresse, Verbindungstext, Dienst oder Pfad</translation>
    </message>
    <message>
        <source>postgres://user@host/database, service=name, or a path</source>
        <translation>postgres://benutzer@host/datenbank, service=name oder ein Pfad</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>✓ %1 (%2)</source>
        <translation>✓ %1 (%2)</translation>
    </message>
    <message>
        <source>… %1</source>
        <translation>… %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect (%1)</source>
        <translation>Verbinden (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::ui::DataTab</name>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>Insert adds one</source>
        <translation>Insert fügt eine hinzu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Insert Row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Duplicate Row</source>
        <translation>Zeile duplizieren</translation>
    </message>
    <message>
        <source>Set NULL</source>
        <translation>Auf NULL setzen</translation>
    </message>
    <message>
        <source>Revert Row</source>
        <translation>Zeile zurücksetzen</translation>
    </message>
    <message>
        <source>Delete Rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>No rows match the filters</source>
        <translation>Keine Zeilen passen zu den Filtern</translation>
    </message>
    <message>
        <source>The cross of a filter removes it</source>
        <translation>Das Kreuz eines Filters entfernt ihn</translation>
    </message>
    <message>
        <source>Only This Value</source>
        <translation>Nur dieser Wert</translation>
    </message>
    <message>
        <source>Not This Value</source>
        <translation>Ohne diesen Wert</translation>
    </message>
    <message>
        <source>Clear Filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Sort Ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort Descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Then Ascending</source>
        <translation>Dann aufsteigend</translation>
    </message>
    <message>
        <source>Then Descending</source>
        <translation>Dann absteigend</translation>
    </message>
    <message>
        <source>NULLs First</source>
        <translation>NULL zuerst</translation>
    </message>
    <message>
        <source>NULLs Last</source>
        <translation>NULL zuletzt</translation>
    </message>
    <message>
        <source>Clear Sort</source>
        <translation>Sortierung aufheben</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Hide Column</source>
        <translation>Spalte ausblenden</translation>
    </message>
    <message>
        <source>Show Column</source>
        <translation>Spalte einblenden</translation>
    </message>
    <message>
        <source>Show All Columns</source>
        <translation>Alle Spalten einblenden</translation>
    </message>
    <message>
        <source>Move Left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move Right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <comment>columns</comment>
        <translation>%1 ausgeblendet</translation>
    </message>
    <message>
        <source>Export Rows…</source>
        <translation>Zeilen exportieren…</translation>
    </message>
    <message>
        <source>Unpin Column</source>
        <translation>Spalte lösen</translation>
    </message>
    <message>
        <source>Pin Column</source>
        <translation>Spalte anheften</translation>
    </message>
    <message>
        <source>sorted without an index</source>
        <translation>ohne Index sortiert</translation>
    </message>
</context>
<context>
    <name>sluice::ui::DefinitionTab</name>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ErrorPanel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>What the database said</source>
        <translation>Meldung der Datenbank</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
</context>
<context>
    <name>sluice::ui::Explorer</name>
    <message>
        <source>No tables yet</source>
        <translation>Noch keine Tabellen</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank geöffnet</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Filter objects</source>
        <translation>Objekte filtern</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>Neue Abfrage</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>Katalog wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy DDL</source>
        <translation>DDL kopieren</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ExplorerTree</name>
    <message>
        <source>Objects of the database</source>
        <translation>Objekte der Datenbank</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ExportStrip</name>
    <message>
        <source>Export rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>Export rows as</source>
        <translation>Zeilen exportieren als</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Names in the first line</source>
        <translation>Namen in der ersten Zeile</translation>
    </message>
    <message>
        <source>No formulas</source>
        <translation>Keine Formeln</translation>
    </message>
    <message>
        <source>An apostrophe before each value that a spreadsheet would run as a formula</source>
        <translation>Ein Apostroph vor jedem Wert, den eine Tabellenkalkulation als Formel ausführen würde</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The file is there already; it will be replaced</source>
        <translation>Die Datei ist schon da; sie wird ersetzt</translation>
    </message>
    <message>
        <source>That file is the database itself</source>
        <translation>Diese Datei ist die Datenbank selbst</translation>
    </message>
    <message>
        <source>%1 rows · %2</source>
        <translation>%1 Zeilen · %2</translation>
    </message>
    <message>
        <source>Cancelled; no file was written</source>
        <translation>Abgebrochen; es wurde keine Datei geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold bytes that the format cannot; they are U+FFFD in the file</source>
        <translation>
            <numerusform>%n Zelle enthält Bytes, die das Format nicht kann; sie stehen als U+FFFD in der Datei</numerusform>
            <numerusform>%n Zellen enthalten Bytes, die das Format nicht kann; sie stehen als U+FFFD in der Datei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::ui::FilterEditor</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>A column, or a place inside a JSON column: meta.address.zip</source>
        <translation>Eine Spalte oder eine Stelle in einer JSON-Spalte: meta.address.zip</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>paid   a, b   &gt;10 &lt;20   ^abc   null   last 7 days</source>
        <translation>paid   a, b   &gt;10 &lt;20   ^abc   null   last 7 days</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ui::FilterPill</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Filter not applied: %1</source>
        <translation>Filter nicht angewandt: %1</translation>
    </message>
    <message>
        <source>Click to change, Delete to remove</source>
        <translation>Klicken zum Ändern, Entf zum Entfernen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::FilterPills</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
</context>
<context>
    <name>sluice::ui::FindStrip</name>
    <message>
        <source>From the other end</source>
        <translation>Vom anderen Ende her</translation>
    </message>
    <message>
        <source>Not in the rows that are loaded</source>
        <translation>Nicht in den geladenen Zeilen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>in the rows that are loaded</source>
        <translation>in den geladenen Zeilen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous (%1)</source>
        <translation>Zurück (%1)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next (%1)</source>
        <translation>Weiter (%1)</translation>
    </message>
    <message>
        <source>Search the whole table</source>
        <translation>Ganze Tabelle durchsuchen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::GoToCard</name>
    <message>
        <source>Go to row or column</source>
        <translation>Gehe zu Zeile oder Spalte</translation>
    </message>
    <message>
        <source>Row number or column name</source>
        <translation>Zeilennummer oder Spaltenname</translation>
    </message>
    <message numerus="yes">
        <source>There are %n rows</source>
        <translation>
            <numerusform>Es gibt %n Zeile</numerusform>
            <numerusform>Es gibt %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No column is called that</source>
        <translation>Keine Spalte heißt so</translation>
    </message>
</context>
<context>
    <name>sluice::ui::GridHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>sluice::ui::GridView</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>This cell cannot be edited.</source>
        <translation>Diese Zelle kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The value does not fit this column.</source>
        <translation>Der Wert passt nicht in diese Spalte.</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::Inspector</name>
    <message>
        <source>Select a cell to see its row</source>
        <translation>Zelle auswählen, um ihre Zeile zu sehen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Inspector pages</source>
        <translation>Seiten des Inspektors</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>sluice::ui::KeyButton</name>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
</context>
<context>
    <name>sluice::ui::LogModel</name>
    <message>
        <source>You</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Sluice</source>
        <translation>Sluice</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
</context>
<context>
    <name>sluice::ui::LogPanel</name>
    <message>
        <source>Log of statements</source>
        <translation>Protokoll der Anweisungen</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Clear Log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Statements sent</source>
        <translation>Gesendete Anweisungen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::MessagesPanel</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Meldungen</translation>
    </message>
    <message>
        <source> (code %1)</source>
        <translation> (Code %1)</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ObjectFacts</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Facts about the object</source>
        <translation>Angaben zum Objekt</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Rules and policies</source>
        <translation>Regeln und Richtlinien</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>sluice::ui::OfflineBar</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Offline — as of %1</source>
        <translation>Offline — Stand: %1</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ParameterStrip</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Value of parameter %1</source>
        <translation>Wert des Parameters %1</translation>
    </message>
</context>
<context>
    <name>sluice::ui::PendingBar</name>
    <message>
        <source>1 pending change</source>
        <translation>1 ausstehende Änderung</translation>
    </message>
    <message>
        <source>%1 pending changes</source>
        <translation>%1 ausstehende Änderungen</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>1 new row</source>
        <translation>1 neue Zeile</translation>
    </message>
    <message>
        <source>%1 new rows</source>
        <translation>%1 neue Zeilen</translation>
    </message>
    <message>
        <source>1 delete</source>
        <translation>1 Löschung</translation>
    </message>
    <message>
        <source>%1 deletes</source>
        <translation>%1 Löschungen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>First statement</source>
        <translation>Erste Anweisung</translation>
    </message>
</context>
<context>
    <name>sluice::ui::PlanPane</name>
    <message>
        <source>Cannot be planned</source>
        <translation>Nicht planbar</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>There is no plan for what is listed at the left.</source>
        <translation>Für das links Aufgeführte gibt es keinen Plan.</translation>
    </message>
    <message>
        <source>Answer at the left: the steps depend on it.</source>
        <translation>Links antworten: Die Schritte hängen davon ab.</translation>
    </message>
</context>
<context>
    <name>sluice::ui::QueryTab</name>
    <message>
        <source>Fill in the parameters, then press Enter</source>
        <translation>Parameter ausfüllen, dann Enter drücken</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Rows appear here</source>
        <translation>Hier erscheinen die Zeilen</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>%1 runs the statement at the cursor.</source>
        <translation>%1 führt die Anweisung am Cursor aus.</translation>
    </message>
</context>
<context>
    <name>sluice::ui::QuestionCard</name>
    <message>
        <source>Is %1 now %2?</source>
        <translation>Ist %1 jetzt %2?</translation>
    </message>
    <message>
        <source>What has become of %1?</source>
        <translation>Was ist aus %1 geworden?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Drop and create</source>
        <translation>Löschen und neu anlegen</translation>
    </message>
    <message>
        <source>Drop %1 and create what is new</source>
        <translation>%1 löschen und das Neue anlegen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ResultBar</name>
    <message>
        <source>▶ Run</source>
        <translation>▶ Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>Läuft · %1</translation>
    </message>
    <message>
        <source>Run the statement at the cursor, or what is selected (%1)</source>
        <translation>Die Anweisung am Cursor oder die Auswahl ausführen (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ReviewFoot</name>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Save as .sql…</source>
        <translation>Als .sql speichern …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>%1 data loss</source>
        <translation>%1 mit Datenverlust</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ReviewHead</name>
    <message>
        <source>No schema</source>
        <translation>Kein Schema</translation>
    </message>
    <message>
        <source>Choose schema…</source>
        <translation>Schema wählen …</translation>
    </message>
    <message>
        <source>Path of a .sql file, or a database</source>
        <translation>Pfad einer .sql-Datei oder eine Datenbank</translation>
    </message>
    <message>
        <source>Desired schema: path of a .sql file, or a database</source>
        <translation>Gewünschtes Schema: Pfad einer .sql-Datei oder eine Datenbank</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ReviewTab</name>
    <message>
        <source>Choose the schema you want this database to have.</source>
        <translation>Das Schema wählen, das diese Datenbank haben soll.</translation>
    </message>
    <message>
        <source>A .sql file or another database. Nothing changes before you apply.</source>
        <translation>Eine .sql-Datei oder eine andere Datenbank. Vor dem Anwenden ändert sich nichts.</translation>
    </message>
    <message>
        <source>%1 could not be compared.</source>
        <translation>%1 konnte nicht verglichen werden.</translation>
    </message>
    <message>
        <source>The schemas are equal.</source>
        <translation>Die Schemata sind gleich.</translation>
    </message>
    <message>
        <source>%1 is what %2 describes.</source>
        <translation>%1 ist so, wie %2 es beschreibt.</translation>
    </message>
    <message>
        <source>Comparing %1 with %2…</source>
        <translation>%1 wird mit %2 verglichen …</translation>
    </message>
    <message>
        <source>Applied. Read back: equal to %1</source>
        <translation>Angewendet. Zurückgelesen: gleich %1</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewendet</translation>
    </message>
    <message>
        <source>applying</source>
        <translation>wird angewendet</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 Fragen</translation>
    </message>
    <message>
        <source>1 refusal</source>
        <translation>1 Ablehnung</translation>
    </message>
    <message>
        <source>%1 refusals</source>
        <translation>%1 Ablehnungen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Applied in %1</source>
        <translation>Angewendet in %1</translation>
    </message>
    <message>
        <source>Applying, %1</source>
        <translation>Wird angewendet, %1</translation>
    </message>
    <message>
        <source>Review of a schema</source>
        <translation>Prüfung eines Schemas</translation>
    </message>
    <message>
        <source>Choose schema…</source>
        <translation>Schema wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>Prüfung %1</translation>
    </message>
    <message>
        <source>The plan is being applied.</source>
        <translation>Der Plan wird angewendet.</translation>
    </message>
    <message>
        <source>There is no plan to apply.</source>
        <translation>Es gibt keinen Plan zum Anwenden.</translation>
    </message>
    <message>
        <source>1 difference cannot be planned</source>
        <translation>1 Unterschied ist nicht planbar</translation>
    </message>
    <message>
        <source>%1 differences cannot be planned</source>
        <translation>%1 Unterschiede sind nicht planbar</translation>
    </message>
    <message>
        <source>Answer 1 question to apply</source>
        <translation>Zum Anwenden 1 Frage beantworten</translation>
    </message>
    <message>
        <source>Answer %1 questions to apply</source>
        <translation>Zum Anwenden %1 Fragen beantworten</translation>
    </message>
    <message>
        <source>Tick 1 step that loses data to apply</source>
        <translation>Zum Anwenden 1 Schritt mit Datenverlust bestätigen</translation>
    </message>
    <message>
        <source>Tick %1 steps that lose data to apply</source>
        <translation>Zum Anwenden %1 Schritte mit Datenverlust bestätigen</translation>
    </message>
    <message>
        <source>The connection is read-only</source>
        <translation>Die Verbindung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Commit or roll back the open transaction first</source>
        <translation>Zuerst die offene Transaktion mit COMMIT oder ROLLBACK beenden</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 applied: %2</source>
        <translation>%1 angewendet: %2</translation>
    </message>
    <message>
        <source>Step %1 failed. </source>
        <translation>Schritt %1 ist fehlgeschlagen. </translation>
    </message>
    <message>
        <source>1 step stands.</source>
        <translation>1 Schritt bleibt bestehen.</translation>
    </message>
    <message>
        <source>%1 steps stand.</source>
        <translation>%1 Schritte bleiben bestehen.</translation>
    </message>
    <message>
        <source>The plan&apos;s SQL is on the clipboard.</source>
        <translation>Das SQL des Plans ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Choose the desired schema</source>
        <translation>Gewünschtes Schema wählen</translation>
    </message>
    <message>
        <source>Schemas and databases (*.sql *.db *.sqlite *.sqlite3)</source>
        <translation>Schemata und Datenbanken (*.sql *.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>SQL files (*.sql)</source>
        <translation>SQL-Dateien (*.sql)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The database does not accept an expression</source>
        <translation>Die Datenbank nimmt einen Ausdruck nicht an</translation>
    </message>
</context>
<context>
    <name>sluice::ui::RowGutter</name>
    <message>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>sluice::ui::SqlEditor</name>
    <message>
        <source>SQL editor</source>
        <translation>SQL-Editor</translation>
    </message>
</context>
<context>
    <name>sluice::ui::SqlView</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>sluice::ui::StartPage</name>
    <message>
        <source>RECENT</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Zuletzt geöffnete Datenbanken</translation>
    </message>
    <message>
        <source>or drop a SQLite file anywhere in this window</source>
        <translation>oder eine SQLite-Datei in dieses Fenster ziehen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::StatusSegments</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Rows and selection</source>
        <translation>Zeilen und Auswahl</translation>
    </message>
    <message>
        <source>Last round trip</source>
        <translation>Letzter Umlauf</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>kein TLS</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>no transaction</source>
        <translation>keine Transaktion</translation>
    </message>
    <message>
        <source>transaction open</source>
        <translation>Transaktion offen</translation>
    </message>
    <message>
        <source>transaction aborted: roll back</source>
        <translation>Transaktion abgebrochen: ROLLBACK nötig</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
</context>
<context>
    <name>sluice::ui::StepDetails</name>
    <message>
        <source>Details of the step</source>
        <translation>Einzelheiten des Schritts</translation>
    </message>
    <message>
        <source>Parts of the step</source>
        <translation>Teile des Schritts</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Locks &amp;&amp; reverse</source>
        <translation>Sperren &amp;&amp; Umkehrung</translation>
    </message>
    <message>
        <source>SQL that undoes the step</source>
        <translation>SQL, das den Schritt rückgängig macht</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Umkehrung</translation>
    </message>
    <message>
        <source>No lock on what stands already.</source>
        <translation>Keine Sperre auf Bestehendem.</translation>
    </message>
    <message>
        <source>Strongest lock: %1</source>
        <translation>Stärkste Sperre: %1</translation>
    </message>
    <message>
        <source>Rewrites the whole table.</source>
        <translation>Schreibt die ganze Tabelle neu.</translation>
    </message>
    <message>
        <source>Reads the whole table.</source>
        <translation>Liest die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Inside transaction %1.</source>
        <translation>Innerhalb von Transaktion %1.</translation>
    </message>
    <message>
        <source>Outside of any transaction: it cannot be rolled back.</source>
        <translation>Außerhalb jeder Transaktion: nicht zurückrollbar.</translation>
    </message>
    <message>
        <source>Nothing undoes this step.</source>
        <translation>Nichts macht diesen Schritt rückgängig.</translation>
    </message>
    <message>
        <source>Undoes the step with its data.</source>
        <translation>Macht den Schritt samt Daten rückgängig.</translation>
    </message>
    <message>
        <source>Undoes the structure; data that the step removed is gone.</source>
        <translation>Macht die Struktur rückgängig; vom Schritt entfernte Daten bleiben verloren.</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ValueCard</name>
    <message>
        <source>What do existing rows get in %1?</source>
        <translation>Was bekommen vorhandene Zeilen in %1?</translation>
    </message>
    <message>
        <source>How do the values of %1 change their type?</source>
        <translation>Wie wechseln die Werte von %1 den Typ?</translation>
    </message>
    <message>
        <source>SQL expression for existing rows of %1</source>
        <translation>SQL-Ausdruck für vorhandene Zeilen von %1</translation>
    </message>
    <message>
        <source>SQL expression that converts %1</source>
        <translation>SQL-Ausdruck, der %1 umwandelt</translation>
    </message>
    <message>
        <source>SQL expression, such as 0 or &apos;none&apos;</source>
        <translation>SQL-Ausdruck, etwa 0 oder &apos;keine&apos;</translation>
    </message>
    <message>
        <source>SQL expression, such as %1::integer</source>
        <translation>SQL-Ausdruck, etwa %1::integer</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the expression for %1</source>
        <translation>Den Ausdruck für %1 verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the expression for %1</source>
        <translation>Den Ausdruck für %1 entfernen</translation>
    </message>
</context>
<context>
    <name>sluice::ui::ValueView</name>
    <message>
        <source>Value of the current cell</source>
        <translation>Wert der aktuellen Zelle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>No cell is selected</source>
        <translation>Keine Zelle ausgewählt</translation>
    </message>
    <message>
        <source>first %1 of %2 bytes</source>
        <translation>die ersten %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 bytes</source>
        <translation>%1 × %2 Pixel, %3 Bytes</translation>
    </message>
</context>
<context>
    <name>sluice::ui::WhereStrip</name>
    <message>
        <source>Filter by SQL</source>
        <translation>Mit SQL filtern</translation>
    </message>
    <message>
        <source>WHERE expression</source>
        <translation>WHERE-Ausdruck</translation>
    </message>
    <message>
        <source>an expression in SQL; Enter applies it</source>
        <translation>ein Ausdruck in SQL; Eingabe wendet ihn an</translation>
    </message>
</context>
</TS>
