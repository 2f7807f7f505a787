CREATE TABLE public.parted (a int) PARTITION BY LIST (a);
CREATE TABLE public.parted_1 PARTITION OF public.parted FOR VALUES IN (1);
CREATE PUBLICATION by_root FOR TABLE public.parted WITH (publish_via_partition_root = true);
