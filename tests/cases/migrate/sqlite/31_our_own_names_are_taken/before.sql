CREATE TABLE a (id INTEGER PRIMARY KEY, k TEXT, doomed TEXT, __sluice_old_doomed TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, z);
CREATE TABLE __sluice_old_b (q);
CREATE TABLE t (a);
CREATE TABLE __sluice_new_t (a);
