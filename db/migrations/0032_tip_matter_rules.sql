-- A tip waits as a comment does (0027_matter_rules.sql): what looks at everything about one thing learns of tips, and so do those that call it.
DROP FUNCTION keep_matter(bigint, uuid, uuid, uuid);
--> statement-breakpoint
CREATE FUNCTION keep_matter(the_case bigint, the_comment uuid, the_collection uuid, the_request uuid, the_tip uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
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
  ELSIF the_tip IS NOT NULL THEN
    SELECT t.author_id, p.organisation_id, t.version, t.edited_at AS changed_at,
        t.removed_at IS NULL AND c.posted_at IS NOT NULL AND c.withdrawn_at IS NULL AS present, NULL::timestamptz AS proposed_at
      INTO subject FROM tip t JOIN participant p ON p.id = t.author_id JOIN practice_case c ON c.number = t.case_number
      WHERE t.id = the_tip;
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
      WHERE r.decision_id IS NULL AND (r.case_number = the_case OR r.comment_id = the_comment OR r.collection_id = the_collection OR r.tip_id = the_tip);
    SELECT h.kind::text, h.hidden_at INTO hidden FROM hiding h
      WHERE h.case_number = the_case OR h.comment_id = the_comment OR h.collection_id = the_collection OR h.tip_id = the_tip;
    SELECT d.verdict::text, d.version, d.decided_at INTO last FROM decision d
      WHERE d.case_number = the_case OR d.comment_id = the_comment OR d.collection_id = the_collection OR d.tip_id = the_tip
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
      WHERE a.answered_at IS NULL AND (d.case_number = the_case OR d.comment_id = the_comment OR d.collection_id = the_collection OR d.tip_id = the_tip)
      ORDER BY a.asked_at LIMIT 1);
  END IF;

  IF causes = '{}' THEN
    DELETE FROM matter WHERE case_number = the_case OR comment_id = the_comment OR collection_id = the_collection OR tip_id = the_tip OR request_id = the_request;
    RETURN;
  END IF;
  UPDATE matter SET
      author_id = subject.author_id, organisation_id = subject.organisation_id, reports = told.open, held = coalesce(hidden.kind IN ('held', 'first-post'), false),
      kinds = array(SELECT kind FROM unnest(causes) ORDER BY kind), since = (SELECT min(since) FROM unnest(causes)), due_at = (SELECT min(due_at) FROM unnest(causes))
    WHERE case_number = the_case OR comment_id = the_comment OR collection_id = the_collection OR tip_id = the_tip OR request_id = the_request
    RETURNING id INTO waiting;
  IF waiting IS NULL THEN
    INSERT INTO matter (case_number, comment_id, collection_id, tip_id, request_id, author_id, organisation_id, reports, held, kinds, since, due_at)
      SELECT the_case, the_comment, the_collection, the_tip, the_request, subject.author_id, subject.organisation_id, told.open,
        coalesce(hidden.kind IN ('held', 'first-post'), false), array_agg(kind ORDER BY kind), min(since), min(due_at) FROM unnest(causes)
      RETURNING id INTO waiting;
  END IF;
  DELETE FROM matter_cause WHERE matter_id = waiting AND kind <> ALL (array(SELECT kind FROM unnest(causes)));
  INSERT INTO matter_cause (matter_id, kind, since, due_at) SELECT waiting, kind, since, due_at FROM unnest(causes)
    ON CONFLICT (matter_id, kind) DO UPDATE SET since = excluded.since, due_at = excluded.due_at;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_matter_pointed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM keep_matter(NEW.case_number, NEW.comment_id, NEW.collection_id, NULL, NEW.tip_id); END IF;
  IF TG_OP = 'DELETE' THEN PERFORM keep_matter(OLD.case_number, OLD.comment_id, OLD.collection_id, NULL, OLD.tip_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_matter_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE matter SET claimed_by = NULL, claimed_at = NULL
    WHERE claimed_by IS NOT NULL AND (case_number = NEW.case_number OR comment_id = NEW.comment_id OR collection_id = NEW.collection_id OR tip_id = NEW.tip_id);
  PERFORM keep_matter(NEW.case_number, NEW.comment_id, NEW.collection_id, NULL, NEW.tip_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_matter_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_matter(NEW.number, NULL, NULL, NULL);
  IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NULL) <> (NEW.withdrawn_at IS NULL) THEN
    PERFORM keep_matter(NULL, m.id, NULL, NULL) FROM comment m WHERE m.case_number = NEW.number AND (
      EXISTS (SELECT 1 FROM matter w WHERE w.comment_id = m.id) OR EXISTS (SELECT 1 FROM report r WHERE r.comment_id = m.id AND r.decision_id IS NULL)
      OR EXISTS (SELECT 1 FROM hiding h WHERE h.comment_id = m.id) OR EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = m.id));
    PERFORM keep_matter(NULL, NULL, NULL, NULL, t.id) FROM tip t WHERE t.case_number = NEW.number AND (
      EXISTS (SELECT 1 FROM matter w WHERE w.tip_id = t.id) OR EXISTS (SELECT 1 FROM report r WHERE r.tip_id = t.id AND r.decision_id IS NULL)
      OR EXISTS (SELECT 1 FROM hiding h WHERE h.tip_id = t.id) OR EXISTS (SELECT 1 FROM decision d WHERE d.tip_id = t.id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_matter_of_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_matter(d.case_number, d.comment_id, d.collection_id, NULL, d.tip_id) FROM decision d WHERE d.id = NEW.decision_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION keep_matter_of_tip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Removed is gone for good, also from what a moderator asked about.
  IF NEW.removed_at IS NOT NULL THEN UPDATE decision SET asked_text = NULL WHERE tip_id = NEW.id AND asked_text IS NOT NULL; END IF;
  PERFORM keep_matter(NULL, NULL, NULL, NULL, NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tip_waits AFTER UPDATE OF version, edited_at, removed_at, case_number, author_id
  ON tip FOR EACH ROW EXECUTE FUNCTION keep_matter_of_tip();
