-- NOT NULL of a domain has a name.
CREATE DOMAIN public.named_not_null AS int CONSTRAINT "ne""ver" NOT NULL;
COMMENT ON CONSTRAINT "ne""ver" ON DOMAIN public.named_not_null IS 'at all';
