-- What waits for a moderator, kept from the facts themselves, whoever changes them (docs/adr/0023-matters.md). Everything about
-- one case, comment, collection or request is looked at again each time: few rows, each found by an index.
CREATE FUNCTION keep_matter(the_case bigint, the_comment uuid, the_collection uuid, the_request uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  subject record;
  told record;
  hidden record;
  last record;
  causes matter_cause[] := '{}';
  waiting uuid;
BEGIN
  IF the_case IS NOT NULL THEN
    SELECT c.author_id, c.organisation_id, c.version, c.changed_at, c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL AS present,
        CASE WHEN c.audience = 'public' AND c.published_at IS NULL THEN c.changed_at END AS proposed_at
      INTO subject FROM practice_case c WHERE c.number = the_case;
  ELSIF the_comment IS NOT NULL THEN
    SELECT m.author_id, p.organisation_id, m.version, m.edited_at AS changed_at,
        m.deleted_at IS NULL AND c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL AS present, NULL::timestamptz AS proposed_at
      INTO subject FROM comment m JOIN participant p ON p.id = m.author_id JOIN practice_case c ON c.number = m.case_number
      WHERE m.id = the_comment;
  ELSIF the_collection IS NOT NULL THEN
    SELECT l.maker_id AS author_id, p.organisation_id, l.version, l.changed_at, l.removed_at IS NULL AS present,
        CASE WHEN l.audience <> 'public' THEN l.public_asked_at END AS proposed_at
      INTO subject FROM collection l JOIN participant p ON p.id = l.maker_id WHERE l.id = the_collection;
  ELSE
    SELECT NULL::uuid AS author_id, c.organisation_id, 1 AS version, q.received_at AS changed_at, q.closed_at IS NULL AS present,
        NULL::timestamptz AS proposed_at, q.received_at, q.due_at
      INTO subject FROM resident_request q LEFT JOIN practice_case c ON c.number = q.case_number WHERE q.id = the_request;
  END IF;
  SELECT 0 AS open, NULL::timestamptz AS since, false AS serious INTO told;
  SELECT NULL::text AS kind, NULL::timestamptz AS hidden_at INTO hidden;

  IF the_request IS NOT NULL AND subject.present THEN
    -- A quarter of the term of the law: the rest is for asking around and answering.
    causes := causes || ROW(NULL, 'request', subject.received_at, subject.received_at + (subject.due_at - subject.received_at) / 4)::matter_cause;
  ELSIF subject.present THEN
    SELECT count(*)::int AS open, min(r.reported_at) AS since, bool_or(r.reason IN ('personal-data', 'disrespectful')) AS serious
      INTO told FROM report r
      WHERE r.decision_id IS NULL AND (r.case_number = the_case OR r.comment_id = the_comment OR r.collection_id = the_collection);
    SELECT h.kind::text, h.hidden_at INTO hidden FROM hiding h
      WHERE h.case_number = the_case OR h.comment_id = the_comment OR h.collection_id = the_collection;
    SELECT d.verdict::text, d.version, d.decided_at INTO last FROM decision d
      WHERE d.case_number = the_case OR d.comment_id = the_comment OR d.collection_id = the_collection
      ORDER BY d.decided_at DESC, d.id DESC LIMIT 1;
    IF told.open > 0 THEN
      -- Each person more who calls makes it more urgent.
      causes := causes || ROW(NULL, 'report', told.since,
        told.since + CASE WHEN told.serious THEN interval '24 hours' ELSE interval '48 hours' END / told.open)::matter_cause;
      IF hidden.kind = 'held' THEN
        causes := causes || ROW(NULL, 'privacy', told.since, told.since + interval '4 hours')::matter_cause;
      END IF;
    END IF;
    -- Asked to change, it waits for its author first.
    IF hidden.kind = 'first-post' AND (last.verdict IS DISTINCT FROM 'ask' OR subject.version > last.version) THEN
      causes := causes || ROW(NULL, 'first-post', hidden.hidden_at, hidden.hidden_at + interval '8 hours')::matter_cause;
    END IF;
    -- A text that came after the decision; before versions stood with decisions, the clock had to tell.
    IF last.verdict = 'ask' AND coalesce(subject.version > last.version, subject.changed_at > last.decided_at) THEN
      causes := causes || ROW(NULL, 'changed', subject.changed_at, subject.changed_at + interval '24 hours')::matter_cause;
    END IF;
    IF subject.proposed_at IS NOT NULL AND hidden.kind IS DISTINCT FROM 'hidden' AND (the_case IS NULL OR NOT EXISTS (
        SELECT 1 FROM decision d WHERE d.case_number = the_case AND d.verdict IN ('ask', 'decline')
          AND coalesce(d.version >= subject.version, d.decided_at > subject.changed_at))) THEN
      causes := causes || ROW(NULL, 'proposal', subject.proposed_at, subject.proposed_at + interval '72 hours')::matter_cause;
    END IF;
    causes := causes || array(
      SELECT ROW(NULL, 'appeal', a.asked_at, a.asked_at + interval '48 hours')::matter_cause FROM appeal a JOIN decision d ON d.id = a.decision_id
      WHERE a.answered_at IS NULL AND (d.case_number = the_case OR d.comment_id = the_comment OR d.collection_id = the_collection)
      ORDER BY a.asked_at LIMIT 1);
  END IF;

  IF causes = '{}' THEN
    DELETE FROM matter WHERE case_number = the_case OR comment_id = the_comment OR collection_id = the_collection OR request_id = the_request;
    RETURN;
  END IF;
  UPDATE matter SET
      author_id = subject.author_id, organisation_id = subject.organisation_id, reports = told.open, held = coalesce(hidden.kind IN ('held', 'first-post'), false),
      kinds = array(SELECT kind FROM unnest(causes) ORDER BY kind), since = (SELECT min(since) FROM unnest(causes)), due_at = (SELECT min(due_at) FROM unnest(causes))
    WHERE case_number = the_case OR comment_id = the_comment OR collection_id = the_collection OR request_id = the_request
    RETURNING id INTO waiting;
  IF waiting IS NULL THEN
    INSERT INTO matter (case_number, comment_id, collection_id, request_id, author_id, organisation_id, reports, held, kinds, since, due_at)
      SELECT the_case, the_comment, the_collection, the_request, subject.author_id, subject.organisation_id, told.open,
        coalesce(hidden.kind IN ('held', 'first-post'), false), array_agg(kind ORDER BY kind), min(since), min(due_at) FROM unnest(causes)
      RETURNING id INTO waiting;
  END IF;
  DELETE FROM matter_cause WHERE matter_id = waiting AND kind <> ALL (array(SELECT kind FROM unnest(causes)));
  INSERT INTO matter_cause (matter_id, kind, since, due_at) SELECT waiting, kind, since, due_at FROM unnest(causes)
    ON CONFLICT (matter_id, kind) DO UPDATE SET since = excluded.since, due_at = excluded.due_at;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_matter_pointed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM keep_matter(NEW.case_number, NEW.comment_id, NEW.collection_id, NULL); END IF;
  IF TG_OP = 'DELETE' THEN PERFORM keep_matter(OLD.case_number, OLD.comment_id, OLD.collection_id, NULL); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER report_waits AFTER INSERT OR UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION keep_matter_pointed_at();
--> statement-breakpoint
CREATE TRIGGER hiding_waits AFTER INSERT OR UPDATE OR DELETE ON hiding FOR EACH ROW EXECUTE FUNCTION keep_matter_pointed_at();
--> statement-breakpoint
-- Whoever had taken it up is done with it.
CREATE FUNCTION keep_matter_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE matter SET claimed_by = NULL, claimed_at = NULL
    WHERE claimed_by IS NOT NULL AND (case_number = NEW.case_number OR comment_id = NEW.comment_id OR collection_id = NEW.collection_id);
  PERFORM keep_matter(NEW.case_number, NEW.comment_id, NEW.collection_id, NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER decision_ends_waiting AFTER INSERT ON decision FOR EACH ROW EXECUTE FUNCTION keep_matter_decided();
--> statement-breakpoint
CREATE FUNCTION keep_matter_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_matter(NEW.number, NULL, NULL, NULL);
  IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NULL) <> (NEW.withdrawn_at IS NULL) THEN
    PERFORM keep_matter(NULL, m.id, NULL, NULL) FROM comment m WHERE m.case_number = NEW.number AND (
      EXISTS (SELECT 1 FROM matter w WHERE w.comment_id = m.id) OR EXISTS (SELECT 1 FROM report r WHERE r.comment_id = m.id AND r.decision_id IS NULL)
      OR EXISTS (SELECT 1 FROM hiding h WHERE h.comment_id = m.id) OR EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = m.id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER practice_case_posted_waits AFTER INSERT ON practice_case FOR EACH ROW
  WHEN (NEW.audience = 'public' AND NEW.published_at IS NULL AND NEW.posted_at IS NOT NULL) EXECUTE FUNCTION keep_matter_of_case();
--> statement-breakpoint
CREATE TRIGGER practice_case_waits AFTER UPDATE OF audience, published_at, posted_at, withdrawn_at, version, author_id, organisation_id
  ON practice_case FOR EACH ROW EXECUTE FUNCTION keep_matter_of_case();
--> statement-breakpoint
CREATE FUNCTION keep_matter_of_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Deleted is gone for good, also from what a moderator asked about.
  IF NEW.deleted_at IS NOT NULL THEN UPDATE decision SET asked_text = NULL WHERE comment_id = NEW.id AND asked_text IS NOT NULL; END IF;
  PERFORM keep_matter(NULL, NEW.id, NULL, NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER comment_waits AFTER UPDATE OF version, edited_at, deleted_at, case_number, author_id
  ON comment FOR EACH ROW EXECUTE FUNCTION keep_matter_of_comment();
--> statement-breakpoint
CREATE FUNCTION keep_matter_of_collection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_matter(NULL, NULL, NEW.id, NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER collection_asked_waits AFTER INSERT ON collection FOR EACH ROW
  WHEN (NEW.public_asked_at IS NOT NULL) EXECUTE FUNCTION keep_matter_of_collection();
--> statement-breakpoint
CREATE TRIGGER collection_waits AFTER UPDATE OF audience, public_asked_at, removed_at, version, maker_id
  ON collection FOR EACH ROW EXECUTE FUNCTION keep_matter_of_collection();
--> statement-breakpoint
CREATE FUNCTION keep_matter_of_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_matter(NULL, NULL, NULL, NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER resident_request_waits AFTER INSERT OR UPDATE OF closed_at, due_at, case_number
  ON resident_request FOR EACH ROW EXECUTE FUNCTION keep_matter_of_request();
--> statement-breakpoint
CREATE FUNCTION keep_matter_of_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_matter(d.case_number, d.comment_id, d.collection_id, NULL) FROM decision d WHERE d.id = NEW.decision_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER appeal_waits AFTER INSERT OR UPDATE ON appeal FOR EACH ROW EXECUTE FUNCTION keep_matter_of_appeal();
--> statement-breakpoint
-- What waited before there was a table for it.
DO $$
BEGIN
  PERFORM keep_matter(case_number, comment_id, NULL, NULL) FROM (
    SELECT case_number, comment_id FROM report WHERE decision_id IS NULL
    UNION SELECT number, NULL FROM practice_case WHERE audience = 'public' AND published_at IS NULL AND posted_at IS NOT NULL
    UNION SELECT case_number, comment_id FROM decision WHERE verdict = 'ask') one;
  PERFORM keep_matter(NULL, NULL, NULL, id) FROM resident_request WHERE closed_at IS NULL;
END $$;
--> statement-breakpoint
INSERT INTO reason_template (verdict, language, title, text) VALUES
  ('ask', 'nl', 'Iemand is te herkennen', 'Er staan persoonsgegevens in je tekst, of iemand is eruit te herkennen. Haal namen, adressen en andere kenmerken weg en sla je tekst opnieuw op. Dan kijken we er weer naar.'),
  ('ask', 'nl', 'De toon', 'De toon van je tekst helpt het gesprek niet. Schrijf hem zo op dat je hem ook aan tafel zou zeggen. Daarna kijken we er weer naar.'),
  ('ask', 'nl', 'Het is nog niet te volgen', 'Wie er niet bij was, kan je tekst nog niet volgen. Vertel wat er gebeurde en wat jij deed, in gewone woorden.'),
  ('hide', 'nl', 'Reclame', 'Dit is reclame. Leerkring is om van elkaars praktijk te leren. Daarom hebben we het verborgen.'),
  ('hide', 'nl', 'Respectloos', 'Je tekst is respectloos over iemand. Dat kan hier niet. Daarom hebben we hem verborgen.'),
  ('hide', 'nl', 'Persoonsgegevens', 'Er staan persoonsgegevens in je tekst. Daarom hebben we hem verborgen. Haal ze weg en vraag ons om opnieuw te kijken.'),
  ('leave', 'nl', 'Niets mis mee', 'Iemand vroeg ons om te kijken. We zien niets wat hier niet kan. Je tekst blijft staan.'),
  ('publish', 'nl', 'Niemand te herkennen', 'Niemand is te herkennen en de tekst is duidelijk. Mooi dat je dit met iedereen deelt.'),
  ('decline', 'nl', 'Te herkennen voor buitenstaanders', 'Voor bezoekers van buiten is te herkennen over wie dit gaat. Deelnemers kunnen het blijven lezen. Pas de openbare versie aan en stel hem opnieuw voor.'),
  ('restore', 'nl', 'Opnieuw bekeken', 'We hebben opnieuw gekeken. Je tekst kan weer zichtbaar zijn.'),
  ('ask', 'en', 'Somebody can be recognised', 'Your text holds personal data, or somebody can be recognised from it. Take out names, addresses and other signs and save your text again. Then we will look once more.'),
  ('ask', 'en', 'The tone', 'The tone of your text does not help the conversation. Write it as you would say it across a table. Then we will look once more.'),
  ('hide', 'en', 'Advertising', 'This is advertising. Leerkring is for learning from each other’s practice. That is why we have hidden it.'),
  ('hide', 'en', 'Disrespectful', 'Your text is disrespectful of somebody. That is not possible here. That is why we have hidden it.'),
  ('leave', 'en', 'Nothing wrong with it', 'Somebody asked us to look. We see nothing that cannot stand here. Your text stays.'),
  ('publish', 'en', 'Nobody can be recognised', 'Nobody can be recognised and the text is clear. Good that you share this with everybody.'),
  ('decline', 'en', 'Recognisable for outsiders', 'Visitors from outside can recognise whom this is about. Participants can go on reading it. Change the public version and propose it again.'),
  ('restore', 'en', 'Looked at again', 'We have looked again. Your text can be visible again.');
