CREATE TYPE feeling AS ENUM ('sad', 'ok');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE SEQUENCE numbers;
CREATE TABLE t (m feeling, d positive);
