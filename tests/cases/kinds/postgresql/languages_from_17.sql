CREATE COLLATION public.built_in (provider = builtin, locale = 'C.UTF-8');
CREATE TABLE public.parted_by_method (a int) PARTITION BY LIST (a) USING "he;ap";
