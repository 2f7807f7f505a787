CREATE TABLE public.generated (a int PRIMARY KEY, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE PUBLICATION with_generated FOR TABLE public.generated WITH (publish_generated_columns = stored);
