-- In two steps, so that a long log is not written anew: what stood in it before has no place in the order.
ALTER TABLE "audit_entry" ADD COLUMN "xact" "xid8";--> statement-breakpoint
ALTER TABLE "audit_entry" ALTER COLUMN "xact" SET DEFAULT pg_current_xact_id();--> statement-breakpoint
CREATE INDEX "audit_entry_in_order" ON "audit_entry" USING btree ("xact","id");--> statement-breakpoint
-- Who listens hears that there is something new, once per transaction, and reads for itself what.
CREATE FUNCTION tell_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('leerkring', 'log');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_tell AFTER INSERT ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION tell_log();
--> statement-breakpoint
-- Whose bell has another number now. A message holds at most 8000 bytes, some two hundred receivers.
CREATE FUNCTION tell_bells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('leerkring', 'bell ' || receivers) FROM (
    SELECT string_agg(receiver_id::text, ' ') AS receivers FROM (
      SELECT receiver_id, row_number() OVER () / 200 AS part FROM (SELECT DISTINCT receiver_id FROM changed) AS receiver
    ) AS numbered GROUP BY part
  ) AS message;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notification_tell_new AFTER INSERT ON notification
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_bells();
--> statement-breakpoint
CREATE TRIGGER notification_tell_read AFTER UPDATE ON notification
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_bells();
--> statement-breakpoint
CREATE TRIGGER notification_tell_gone AFTER DELETE ON notification
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_bells();
