-- The log can only grow, whoever connects.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Every statement that changes which cases a list may show leaves a mark, so that no command can forget it.
-- Votes and comments change other columns, and do not.
INSERT INTO case_list DEFAULT VALUES;
--> statement-breakpoint
CREATE FUNCTION note_case_list_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_list SET version = version + 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER practice_case_in_list
  AFTER INSERT OR DELETE OR UPDATE OF
    title, what_happened, asked_question, underlying_question, learning_question, speaks_for, other_voices, inside_roles, history,
    rules_and_plans, what_was_done, outcome, tip, practices, domain, audience, circle_id, organisation_id, author_id, posted_at, withdrawn_at, published_at
  ON practice_case FOR EACH STATEMENT EXECUTE FUNCTION note_case_list_change();
--> statement-breakpoint
CREATE TRIGGER hiding_in_list AFTER INSERT OR DELETE OR UPDATE ON hiding FOR EACH STATEMENT EXECUTE FUNCTION note_case_list_change();
