INSERT INTO "Sales"."t x" VALUES (1, 'v');
