ALTER TYPE "public"."comment_mode" ADD VALUE 'regulars';--> statement-breakpoint
ALTER TABLE "published_stories" ADD COLUMN "comments_close_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "comments_close_at" timestamp with time zone;