ALTER TABLE "organisation" ADD COLUMN "inhabitants" integer;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "urbanity" smallint;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_inhabitants" CHECK ("organisation"."inhabitants" > 0);--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_urbanity" CHECK ("organisation"."urbanity" between 1 and 5);--> statement-breakpoint
-- The first learning circle, in round figures (CBS, 2025), for communities that were there before these columns.
UPDATE "organisation" SET "inhabitants" = "known"."inhabitants", "urbanity" = "known"."urbanity"
FROM (VALUES ('GM0307', 160000, 2), ('GM0200', 168000, 3), ('GM1859', 43000, 5), ('GM0758', 188000, 2), ('GM0243', 50000, 3), ('GM0855', 232000, 2))
  AS "known" ("code", "inhabitants", "urbanity")
WHERE "organisation"."code" = "known"."code";
