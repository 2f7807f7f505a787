CREATE TABLE b (id INTEGER PRIMARY KEY, doomed TEXT, __sluice_old_doomed TEXT);
CREATE TABLE __sluice_old_b (q);
CREATE TABLE t (a NOT NULL);
CREATE TABLE __sluice_new_t (a);
