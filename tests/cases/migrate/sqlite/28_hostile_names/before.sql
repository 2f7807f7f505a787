CREATE TABLE "we""ird]`'
😀 select" (
    id INTEGER PRIMARY KEY, "we""ird]`'
😀 select" TEXT, "from" INT, "a]b" TEXT);
CREATE INDEX "order""by" ON "we""ird]`'
😀 select" ("we""ird]`'
😀 select" DESC, "from") WHERE "from" > 0;
CREATE TABLE kid (k INTEGER PRIMARY KEY, p REFERENCES "we""ird]`'
😀 select" ON DELETE CASCADE);
CREATE VIEW "group" AS SELECT "from" FROM "we""ird]`'
😀 select";
CREATE TRIGGER "tr igger" AFTER INSERT ON "we""ird]`'
😀 select" BEGIN INSERT INTO kid (p) VALUES (new.id); END;
CREATE TRIGGER other AFTER INSERT ON kid BEGIN UPDATE "we""ird]`'
😀 select" SET "from" = 3 WHERE id = new.p; END;
