ALTER TABLE "comment" ADD COLUMN "place" "bytea" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "comment_in_talk" ON "comment" USING btree ("case_number","place");--> statement-breakpoint
CREATE INDEX "comment_most_valued" ON "comment" USING btree ("case_number","votes","id");--> statement-breakpoint
CREATE INDEX "comment_by_kind" ON "comment" USING btree ("case_number","kind","posted_at","id");--> statement-breakpoint
CREATE INDEX "comment_changed" ON "comment" USING btree ("case_number",coalesce("deleted_at", "edited_at", "posted_at"));