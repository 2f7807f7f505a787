CREATE SCHEMA new;
CREATE TYPE new.feeling AS ENUM ('sad', 'fine', 'glad');
CREATE TABLE new.persons (id serial PRIMARY KEY, full_name text NOT NULL, m new.feeling, age integer);
CREATE VIEW new.whos AS SELECT persons.full_name AS fullname, persons.age FROM new.persons;
CREATE MATERIALIZED VIEW new.numbers AS SELECT count(*) AS n FROM new.persons;
CREATE FUNCTION new.g(a new.feeling) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE VIEW public.over AS SELECT new.g(m) AS f FROM new.persons;
COMMENT ON VIEW new.whos IS 'what';
GRANT SELECT ON new.whos TO PUBLIC;
