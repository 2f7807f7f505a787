CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN plus AS integer CHECK (VALUE > 0);
CREATE SEQUENCE counter;
CREATE TABLE t (m mood, d plus);
