CREATE TABLE stays (id integer, u text CONSTRAINT stays_u UNIQUE);
COMMENT ON INDEX stays_u IS 'of a key that comes';
CREATE TABLE made (id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk PRIMARY KEY, u text CONSTRAINT uq UNIQUE,
    r int4range, CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
COMMENT ON INDEX pk IS 'of the key';
COMMENT ON INDEX uq IS 'of the unique';
COMMENT ON INDEX ex IS 'of the exclusion';
COMMENT ON SEQUENCE made_id_seq IS 'counts';
CREATE TABLE parts (id integer NOT NULL, CONSTRAINT parts_pk PRIMARY KEY (id)) PARTITION BY RANGE (id);
COMMENT ON INDEX parts_pk IS 'of a partitioned key';
