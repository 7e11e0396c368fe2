CREATE TYPE "public"."watch_kind" AS ENUM('person', 'story', 'word');--> statement-breakpoint
CREATE TABLE "comment_watches" (
	"comment_id" uuid NOT NULL,
	"watch_id" uuid NOT NULL,
	CONSTRAINT "comment_watches_comment_id_watch_id_pk" PRIMARY KEY("comment_id","watch_id")
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "watch_kind" NOT NULL,
	"person_id" uuid,
	"story_id" uuid,
	"word" text,
	"note" text DEFAULT '' NOT NULL,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watch_has_its_object" CHECK (num_nonnulls("watches"."person_id", "watches"."story_id", "watches"."word") = 1 and case "watches"."kind"
        when 'person' then "watches"."person_id" is not null
        when 'story' then "watches"."story_id" is not null
        else "watches"."word" is not null end)
);
--> statement-breakpoint
ALTER TABLE "comment_watches" ADD CONSTRAINT "comment_watches_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_watches" ADD CONSTRAINT "comment_watches_watch_id_watches_id_fk" FOREIGN KEY ("watch_id") REFERENCES "public"."watches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_watches_watch_id_index" ON "comment_watches" USING btree ("watch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watched_person_once" ON "watches" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watched_story_once" ON "watches" USING btree ("story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watched_word_once" ON "watches" USING btree (lower("word"));--> statement-breakpoint
CREATE INDEX "watches_created_at_id_index" ON "watches" USING btree ("created_at","id");