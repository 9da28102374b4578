-- The columns were made anew, without their indexes.
CREATE INDEX IF NOT EXISTS practice_case_search ON practice_case USING gin (search);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS practice_case_public_search ON practice_case USING gin (public_search);
--> statement-breakpoint
-- All words of a case; a text that joins `search` joins these too.
CREATE FUNCTION case_text(c practice_case) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws(' ', c.title, c.asked_question, c.underlying_question, c.learning_question, c.what_happened, c.what_was_done, c.done_mapping, c.done_relations, c.done_resolutions, c.done_alignment, c.done_support, c.outcome, c.do_again, c.tip,
    c.met_with, c.speaks_for, c.other_voices, c.inside_roles, c.history, c.rules_and_plans)
$$;
--> statement-breakpoint
CREATE FUNCTION words_in(content text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT word FROM unnest(tsvector_to_array(to_tsvector('leerkring_words', content))) word WHERE word ~ '^[a-z]{3,40}$'
$$;
--> statement-breakpoint
-- Whether every participant may read it: only such words may help anybody to find anything.
CREATE FUNCTION case_is_shared(c practice_case) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL AND c.audience <> 'circle'
    AND NOT EXISTS (SELECT 1 FROM hiding h WHERE h.case_number = c.number)
$$;
--> statement-breakpoint
CREATE FUNCTION learn_words(words text[]) RETURNS void LANGUAGE sql AS $$
  -- In one order, so that two writers never wait for each other.
  INSERT INTO search_word (word, stem)
  SELECT word, coalesce((ts_lexize('dutch_stem', word))[1], word) FROM unnest(words) word ORDER BY word
  ON CONFLICT DO NOTHING
$$;
--> statement-breakpoint
-- Forgets the words that no shared case holds any more.
CREATE FUNCTION forget_words(words text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  candidate text;
  still_there boolean;
BEGIN
  FOR candidate IN SELECT word FROM search_word WHERE word = ANY (words) ORDER BY word LOOP
    EXECUTE format(
      'SELECT EXISTS (SELECT 1 FROM practice_case c WHERE c.search @@ plainto_tsquery(''leerkring'', %1$L) AND case_is_shared(c)
        AND to_tsvector(''leerkring_words'', case_text(c)) @@ plainto_tsquery(''leerkring_words'', %1$L))', candidate)
      INTO still_there;
    IF NOT still_there THEN DELETE FROM search_word WHERE word = candidate; END IF;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text[] := '{}';
  after text[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.posted_at IS NOT NULL AND OLD.withdrawn_at IS NULL AND OLD.audience <> 'circle' THEN
    before := array(SELECT words_in(case_text(OLD)));
  END IF;
  IF TG_OP <> 'DELETE' AND case_is_shared(NEW) THEN after := array(SELECT words_in(case_text(NEW))); END IF;
  IF after <> '{}' THEN PERFORM learn_words(after); END IF;
  PERFORM forget_words(array(SELECT unnest(before) EXCEPT SELECT unnest(after)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER practice_case_words AFTER INSERT OR DELETE OR UPDATE OF
    title, what_happened, asked_question, underlying_question, learning_question, met_with, speaks_for, other_voices, inside_roles, history,
    rules_and_plans, what_was_done, done_mapping, done_relations, done_resolutions, done_alignment, done_support, outcome, do_again, tip, audience, posted_at, withdrawn_at
  ON practice_case FOR EACH ROW EXECUTE FUNCTION keep_case_words();
--> statement-breakpoint
-- What the counts beside the filters tell apart. One writer at a time: all take the row of the list first, in the order of the statements.
CREATE FUNCTION take_case_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM case_list FOR UPDATE;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_case(c practice_case, is_hidden boolean, change integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO case_count AS known (organisation_id, domain, practices, year, audience, circle_id, published, hidden, tips, cases)
  SELECT c.organisation_id, c.domain, array(SELECT p FROM unnest(c.practices) p ORDER BY p),
    extract(year FROM c.posted_at AT TIME ZONE 'Europe/Amsterdam'), c.audience, c.circle_id, c.published_at IS NOT NULL, is_hidden, c.tip <> '', change
  WHERE c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL AND change > 0
  ON CONFLICT ON CONSTRAINT case_count_once DO UPDATE SET cases = known.cases + excluded.cases;
  UPDATE case_count known SET cases = known.cases + change
  WHERE change < 0 AND c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL
    AND known.organisation_id = c.organisation_id AND known.domain IS NOT DISTINCT FROM c.domain
    AND known.practices = array(SELECT p FROM unnest(c.practices) p ORDER BY p)
    AND known.year = extract(year FROM c.posted_at AT TIME ZONE 'Europe/Amsterdam') AND known.audience = c.audience
    AND known.circle_id IS NOT DISTINCT FROM c.circle_id AND known.published = (c.published_at IS NOT NULL)
    AND known.hidden = is_hidden AND known.tips = (c.tip <> '');
$$;
--> statement-breakpoint
CREATE FUNCTION keep_case_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_hidden boolean := TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM hiding h WHERE h.case_number = OLD.number);
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM count_case(OLD, is_hidden, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM count_case(NEW, is_hidden, 1); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION follow_hiding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject practice_case;
  words text[];
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.case_number IS NOT NULL THEN
    SELECT * INTO subject FROM practice_case WHERE number = OLD.case_number;
    PERFORM count_case(subject, true, -1);
    PERFORM count_case(subject, false, 1);
    IF case_is_shared(subject) THEN PERFORM learn_words(array(SELECT words_in(case_text(subject)))); END IF;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.case_number IS NOT NULL THEN
    SELECT * INTO subject FROM practice_case WHERE number = NEW.case_number;
    PERFORM count_case(subject, false, -1);
    PERFORM count_case(subject, true, 1);
    PERFORM forget_words(array(SELECT words_in(case_text(subject))));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER a_practice_case_list_taken BEFORE INSERT OR DELETE OR UPDATE OF
    practices, domain, audience, circle_id, organisation_id, tip, posted_at, withdrawn_at, published_at
  ON practice_case FOR EACH STATEMENT EXECUTE FUNCTION take_case_list();
--> statement-breakpoint
CREATE TRIGGER practice_case_counts AFTER INSERT OR DELETE OR UPDATE OF
    practices, domain, audience, circle_id, organisation_id, tip, posted_at, withdrawn_at, published_at
  ON practice_case FOR EACH ROW EXECUTE FUNCTION keep_case_counts();
--> statement-breakpoint
CREATE TRIGGER a_hiding_list_taken BEFORE INSERT OR DELETE OR UPDATE ON hiding FOR EACH STATEMENT EXECUTE FUNCTION take_case_list();
--> statement-breakpoint
CREATE TRIGGER hiding_counts AFTER INSERT OR DELETE OR UPDATE OF case_number ON hiding FOR EACH ROW EXECUTE FUNCTION follow_hiding();
--> statement-breakpoint
-- Counts and words anew from the cases: for a community that was there before, and after a bulk of cases.
CREATE FUNCTION recount_cases() RETURNS void LANGUAGE sql AS $$
  DELETE FROM case_count;
  INSERT INTO case_count
  SELECT c.organisation_id, c.domain, array(SELECT p FROM unnest(c.practices) p ORDER BY p), extract(year FROM c.posted_at AT TIME ZONE 'Europe/Amsterdam'),
    c.audience, c.circle_id, c.published_at IS NOT NULL, h.case_number IS NOT NULL, c.tip <> '', count(*)
  FROM practice_case c LEFT JOIN hiding h ON h.case_number = c.number
  WHERE c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
$$;
--> statement-breakpoint
SELECT recount_cases();
--> statement-breakpoint
SELECT learn_words(array(SELECT DISTINCT words_in(case_text(c)) FROM practice_case c WHERE case_is_shared(c)));
