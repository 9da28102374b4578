-- A place is its parent's place, and then when and who: eight bytes of milliseconds and sixteen of the id. So long is its depth.
CREATE FUNCTION place_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.place := coalesce((SELECT place FROM comment WHERE id = NEW.parent_id), ''::bytea)
    || int8send((extract(epoch FROM NEW.posted_at) * 1000)::bigint) || uuid_send(NEW.id);
  NEW.depth := octet_length(NEW.place) / 24;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- What stands under a comment that moves goes along.
CREATE FUNCTION place_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE comment SET parent_id = parent_id WHERE parent_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER comment_placed BEFORE INSERT OR UPDATE OF parent_id, posted_at ON comment FOR EACH ROW EXECUTE FUNCTION place_comment();
--> statement-breakpoint
CREATE TRIGGER comment_moved AFTER UPDATE OF parent_id, posted_at ON comment FOR EACH ROW
  WHEN (OLD.place IS DISTINCT FROM NEW.place) EXECUTE FUNCTION place_answers();
--> statement-breakpoint
UPDATE comment SET parent_id = parent_id WHERE depth = 1;
