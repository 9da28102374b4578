-- The log can only grow, until a line has had its term. Never younger than three years goes what may tell of an incident
-- (BIO2 5.28.01), never younger than three months that somebody came or went. A chosen term can only make it longer.
CREATE OR REPLACE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (OLD.at < now() - interval '3 years'
    OR (OLD.at < now() - interval '3 months' AND (OLD.action ^@ 'session.' OR OLD.action ^@ 'sign-in.')))
  THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE'
    AND NEW IS DISTINCT FROM OLD
    AND to_jsonb(NEW) - 'reason' - 'network' = to_jsonb(OLD) - 'reason' - 'network'
    AND (NEW.network IS NOT DISTINCT FROM OLD.network OR (NEW.network IS NULL AND OLD.at < now() - interval '180 days'))
    AND (NEW.reason IS NOT DISTINCT FROM OLD.reason OR (NEW.reason IS NULL AND EXISTS (
      SELECT 1 FROM participant p
      WHERE p.erased_at IS NOT NULL AND (p.id = OLD.participant_id OR position(lower(p.name) IN lower(OLD.reason)) > 0))))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
-- The two ways to let old lines go, for a role that may not delete from the log itself: the oldest first, so many at once.
CREATE FUNCTION forget_comings(before timestamptz, most integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH old AS (
    SELECT id FROM audit_entry
    WHERE (action ^@ 'session.' OR action ^@ 'sign-in.') AND at < least(before, now() - interval '3 months')
    ORDER BY at, id LIMIT most
  ), gone AS (
    DELETE FROM audit_entry WHERE id IN (SELECT id FROM old) RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$$;
--> statement-breakpoint
CREATE FUNCTION forget_log_entries(before timestamptz, most integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH old AS (
    SELECT id FROM audit_entry
    WHERE NOT (action ^@ 'session.' OR action ^@ 'sign-in.') AND at < least(before, now() - interval '3 years')
    ORDER BY at, id LIMIT most
  ), gone AS (
    DELETE FROM audit_entry WHERE id IN (SELECT id FROM old) RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$$;
