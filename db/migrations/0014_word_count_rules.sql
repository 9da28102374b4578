-- Every case that is posted or changed updates the rows of its words: room for them on the same page, so that no index needs to know.
ALTER TABLE search_word SET (fillfactor = 70);
--> statement-breakpoint
-- Counts the words of one case, as it was and as it is. Writers come here one at a time (a_practice_case_list_taken).
CREATE FUNCTION count_words(was text[], now_is text[], title_was text[], title_is text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE search_word known SET cases = greatest(0, known.cases + change.cases), titles = greatest(0, known.titles + change.titles)
  FROM (
    SELECT word, sum(cases) AS cases, sum(titles) AS titles FROM (
      SELECT unnest(was) AS word, -1 AS cases, 0 AS titles
      UNION ALL SELECT unnest(now_is), 1, 0
      UNION ALL SELECT unnest(title_was), 0, -1
      UNION ALL SELECT unnest(title_is), 0, 1
    ) one GROUP BY word HAVING sum(cases) <> 0 OR sum(titles) <> 0
  ) change
  WHERE known.word = change.word
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text[] := '{}';
  after text[] := '{}';
  title_before text[] := '{}';
  title_after text[] := '{}';
  was_shared boolean := false;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.posted_at IS NOT NULL AND OLD.withdrawn_at IS NULL AND OLD.audience <> 'circle' THEN
    before := array(SELECT words_in(case_text(OLD)));
    was_shared := case_is_shared(OLD);
    IF was_shared THEN title_before := array(SELECT words_in(OLD.title)); END IF;
  END IF;
  IF TG_OP <> 'DELETE' AND case_is_shared(NEW) THEN
    after := array(SELECT words_in(case_text(NEW)));
    title_after := array(SELECT words_in(NEW.title));
  END IF;
  IF after <> '{}' THEN PERFORM learn_words(after); END IF;
  PERFORM forget_words(array(SELECT unnest(before) EXCEPT SELECT unnest(after)));
  PERFORM count_words(CASE WHEN was_shared THEN before ELSE '{}' END, after, title_before, title_after);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION follow_hiding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject practice_case;
  known text[];
  in_title text[];
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.case_number IS NOT NULL THEN
    SELECT * INTO subject FROM practice_case WHERE number = OLD.case_number;
    PERFORM count_case(subject, true, -1);
    PERFORM count_case(subject, false, 1);
    IF case_is_shared(subject) THEN
      known := array(SELECT words_in(case_text(subject)));
      PERFORM learn_words(known);
      PERFORM count_words('{}', known, '{}', array(SELECT words_in(subject.title)));
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.case_number IS NOT NULL THEN
    SELECT * INTO subject FROM practice_case WHERE number = NEW.case_number;
    PERFORM count_case(subject, false, -1);
    PERFORM count_case(subject, true, 1);
    known := array(SELECT words_in(case_text(subject)));
    PERFORM forget_words(known);
    IF subject.posted_at IS NOT NULL AND subject.withdrawn_at IS NULL AND subject.audience <> 'circle' THEN
      PERFORM count_words(known, '{}', array(SELECT words_in(subject.title)), '{}');
    END IF;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Who changes only a text changes words too, so takes the row of the list first like the others.
DROP TRIGGER a_practice_case_list_taken ON practice_case;
--> statement-breakpoint
CREATE TRIGGER a_practice_case_list_taken BEFORE INSERT OR DELETE OR UPDATE OF
    practices, domain, audience, circle_id, organisation_id, tip, posted_at, withdrawn_at, published_at,
    title, what_happened, asked_question, underlying_question, learning_question, met_with, speaks_for, other_voices, inside_roles, history,
    rules_and_plans, what_was_done, done_mapping, done_relations, done_resolutions, done_alignment, done_support, outcome, do_again
  ON practice_case FOR EACH STATEMENT EXECUTE FUNCTION take_case_list();
--> statement-breakpoint
-- The counts anew, from a part of the cases (in percent) when there are too many: they only tell which word comes first.
CREATE FUNCTION recount_words(part real) RETURNS void LANGUAGE sql AS $$
  UPDATE search_word SET cases = 0, titles = 0 WHERE cases > 0 OR titles > 0;
  UPDATE search_word known SET cases = round(counted.cases * 100 / part), titles = round(counted.titles * 100 / part)
  FROM (
    SELECT word, count(*) AS cases, count(*) FILTER (WHERE word = ANY (in_title)) AS titles
    FROM practice_case c TABLESAMPLE SYSTEM (part), words_in(case_text(c)) word, LATERAL (SELECT array(SELECT words_in(c.title)) AS in_title) t
    WHERE case_is_shared(c) GROUP BY word
  ) counted
  WHERE known.word = counted.word;
$$;
--> statement-breakpoint
SELECT recount_words(100);
