-- Who wrote a case, writes along or took part in its discussion follows it, also when that was before this existed.
INSERT INTO following (case_number, participant_id, level, since)
SELECT case_number, participant_id, 'follow'::following_level, min(since) FROM (
  SELECT number AS case_number, author_id AS participant_id, posted_at AS since FROM practice_case WHERE posted_at IS NOT NULL
  UNION ALL SELECT case_number, participant_id, added_at FROM case_co_author
  UNION ALL SELECT case_number, author_id, posted_at FROM comment WHERE deleted_at IS NULL
) took_part GROUP BY 1, 2;
