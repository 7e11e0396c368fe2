CREATE TYPE "public"."check_level" AS ENUM('block', 'warn', 'off');--> statement-breakpoint
CREATE TABLE "check_settings" (
	"name" text PRIMARY KEY NOT NULL,
	"level" "check_level" NOT NULL,
	"threshold" integer
);
--> statement-breakpoint
CREATE TABLE "embargoes" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	"overridden_by" uuid,
	"overridden_at" timestamp with time zone,
	"override_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
DROP INDEX "stories_scheduled";--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "unpublish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "writer_id" uuid;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "editor_id" uuid;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "planned_words" integer;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_overridden_by_people_id_fk" FOREIGN KEY ("overridden_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_writer_id_people_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stories_to_unpublish" ON "stories" USING btree ("unpublish_at") WHERE unpublish_at is not null;--> statement-breakpoint
CREATE INDEX "stories_due" ON "stories" USING btree ("due_at","id") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "stories_submitted" ON "stories" USING btree ("submitted_at","id") WHERE submitted_at is not null;--> statement-breakpoint
CREATE INDEX "stories_writer_id_index" ON "stories" USING btree ("writer_id");--> statement-breakpoint
CREATE INDEX "stories_editor_id_index" ON "stories" USING btree ("editor_id");--> statement-breakpoint
CREATE INDEX "stories_scheduled" ON "stories" USING btree ("scheduled_for") WHERE scheduled_for is not null;