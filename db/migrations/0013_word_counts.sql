ALTER TABLE "search_word" ADD COLUMN "cases" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_word" ADD COLUMN "titles" integer DEFAULT 0 NOT NULL;