CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stories_to_learn" (
	"story_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_search" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"document" "tsvector" NOT NULL
);
--> statement-breakpoint
DROP INDEX "published_stories_search";--> statement-breakpoint
ALTER TABLE "stories_to_learn" ADD CONSTRAINT "stories_to_learn_story_id_published_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."published_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_search" ADD CONSTRAINT "story_search_story_id_published_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."published_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_words_trgm" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_seen_at_index" ON "search_words" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "story_search_document" ON "story_search" USING gin ("document");--> statement-breakpoint
ALTER TABLE "published_stories" DROP COLUMN "search";