CREATE TABLE par (a integer, b integer CHECK (b > 0));
CREATE TABLE kid (a integer, b integer, c integer);
