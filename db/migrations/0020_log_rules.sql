-- The log can only grow. Of a line that stands, two things can be emptied and nothing can be rewritten: from where it came,
-- after 180 days, and why, when the account of the person it names was removed.
CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
DROP TRIGGER audit_entry_append_only ON audit_entry;
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
--> statement-breakpoint
-- The two ways to empty something, for a role that may not update the log itself.
CREATE FUNCTION forget_log_networks(most integer) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH old AS (
    SELECT id FROM audit_entry WHERE network IS NOT NULL AND at < now() - interval '180 days' ORDER BY at LIMIT most
  ), emptied AS (
    UPDATE audit_entry SET network = NULL WHERE id IN (SELECT id FROM old) RETURNING 1
  )
  SELECT count(*)::integer FROM emptied
$$;
--> statement-breakpoint
CREATE FUNCTION forget_log_reasons(person uuid) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH named AS (
    SELECT id, '%' || replace(replace(replace(name, '\', '\\'), '%', '\%'), '_', '\_') || '%' AS pattern
    FROM participant WHERE id = person AND erased_at IS NOT NULL
  ), emptied AS (
    UPDATE audit_entry e SET reason = NULL FROM named n
    WHERE e.reason IS NOT NULL AND (e.participant_id = n.id OR e.reason ILIKE n.pattern) RETURNING 1
  )
  SELECT count(*)::integer FROM emptied
$$;
