CREATE UNLOGGED TABLE "job_run" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "quota" (
	"key" text PRIMARY KEY NOT NULL,
	"spent" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "quota_until" ON "quota" USING btree ("until");