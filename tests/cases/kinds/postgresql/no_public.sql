-- A database whose schema public was dropped.
DROP SCHEMA public;
CREATE SCHEMA "We""ird .sch 🚿";
CREATE TABLE "We""ird .sch 🚿".t (a int);
