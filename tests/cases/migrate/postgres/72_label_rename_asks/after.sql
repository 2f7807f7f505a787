CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy');
CREATE TABLE t (m mood);
