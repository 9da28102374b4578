ALTER TABLE "sign_in_link" ADD COLUMN "browser_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD COLUMN "digits_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_request" ADD COLUMN "browser_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_in_link_by_browser" ON "sign_in_link" USING btree ("browser_hash");