ALTER TABLE "stories" ADD COLUMN "poll_draft" jsonb;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "updated_by" uuid;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;