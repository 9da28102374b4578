-- What visitors could read until now was the case itself.
UPDATE practice_case SET public_texts = jsonb_strip_nulls(jsonb_build_object(
  'slug', slug, 'title', title, 'whatHappened', nullif(what_happened, ''), 'askedQuestion', nullif(asked_question, ''),
  'underlyingQuestion', nullif(underlying_question, ''), 'learningQuestion', nullif(learning_question, ''),
  'speaksFor', nullif(speaks_for, ''), 'otherVoices', nullif(other_voices, ''), 'insideRoles', nullif(inside_roles, ''),
  'history', nullif(history, ''), 'rulesAndPlans', nullif(rules_and_plans, ''), 'whatWasDone', nullif(what_was_done, ''),
  'outcome', nullif(outcome, ''), 'tip', nullif(tip, ''), 'firstContact', first_contact, 'politicalInvolvement', political_involvement))
WHERE audience = 'public';
--> statement-breakpoint
-- A version was kept at the moment it was replaced; from now on it tells when it was saved itself.
UPDATE case_version v SET saved_at = coalesce(
  (SELECT max(e.saved_at) FROM case_version e WHERE e.case_number = v.case_number AND e.version < v.version),
  (SELECT c.posted_at FROM practice_case c WHERE c.number = v.case_number), v.saved_at);
--> statement-breakpoint
DROP TRIGGER practice_case_in_list ON practice_case;
--> statement-breakpoint
CREATE TRIGGER practice_case_in_list
  AFTER INSERT OR DELETE OR UPDATE OF
    title, what_happened, asked_question, underlying_question, learning_question, met_with, speaks_for, other_voices, inside_roles, history,
    rules_and_plans, what_was_done, done_mapping, done_relations, done_resolutions, done_alignment, done_support, outcome, do_again, tip,
    practices, domain, audience, circle_id, organisation_id, author_id, posted_at, withdrawn_at, published_at, public_texts
  ON practice_case FOR EACH STATEMENT EXECUTE FUNCTION note_case_list_change();
--> statement-breakpoint
CREATE TRIGGER case_co_author_in_list AFTER INSERT OR DELETE ON case_co_author FOR EACH STATEMENT EXECUTE FUNCTION note_case_list_change();
