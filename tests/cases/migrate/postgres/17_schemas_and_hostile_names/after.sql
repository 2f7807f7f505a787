CREATE SCHEMA "Sales";
CREATE TABLE "Sales"."t x" (id integer PRIMARY KEY, "a ""b" text NOT NULL DEFAULT 'it''s', "select" integer UNIQUE);
CREATE INDEX "odd; --" ON "Sales"."t x" (lower("a ""b"));
CREATE SCHEMA new;
CREATE TABLE new.u (other uuid);
