-- Both are trusted extensions: the owner of the database may make them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- Dutch stems without accents: "café" and "cafe" are one word. See docs/adr/0011-finding-words.md.
CREATE TEXT SEARCH CONFIGURATION leerkring (COPY = dutch);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION leerkring ALTER MAPPING FOR word, hword, hword_part WITH unaccent, dutch_stem;
--> statement-breakpoint
-- The words themselves, for what somebody may have meant.
CREATE TEXT SEARCH CONFIGURATION leerkring_words (COPY = simple);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION leerkring_words ALTER MAPPING FOR word, hword, hword_part WITH unaccent, simple;
--> statement-breakpoint
-- What a case is found by: title above questions, story and circumstances. A practice is a word of its own ("support0", which no stemmer changes), so that
-- its many names find the cases that use it. Immutable, for the generated column: the configuration never changes in place.
CREATE FUNCTION case_words(title text, questions text, story text, circumstances text, practices anyarray) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT setweight(to_tsvector('leerkring'::regconfig, title), 'A') ||
  setweight(to_tsvector('leerkring'::regconfig, questions), 'B') ||
  setweight(to_tsvector('leerkring'::regconfig, story), 'C') ||
  setweight(to_tsvector('leerkring'::regconfig, circumstances), 'D') ||
  array_to_tsvector(string_to_array(array_to_string(practices, '0,') || '0', ','))
$$;
