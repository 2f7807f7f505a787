-- Named NOT NULL of a whole and of a part; keys that are not enforced or not valid.
CREATE TABLE public.named_whole (a int CONSTRAINT "whole ""one""" NOT NULL, b int, c int) PARTITION BY LIST (a);
CREATE TABLE public.named_part PARTITION OF public.named_whole (b CONSTRAINT "part ""one""" NOT NULL) FOR VALUES IN (1);
COMMENT ON CONSTRAINT "whole ""one""" ON public.named_whole IS 'all';
COMMENT ON CONSTRAINT "part ""one""" ON public.named_part IS 'some';
ALTER TABLE public.named_whole ADD CONSTRAINT "not ""yet""" FOREIGN KEY (c) REFERENCES public.targets NOT VALID;
ALTER TABLE public.named_whole ADD CONSTRAINT "not ""so""" FOREIGN KEY (b) REFERENCES public.targets NOT ENFORCED;
