ALTER TABLE "comments" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "one_featured_per_side" ON "comments" USING btree ("story_id","side_id") WHERE featured_at is not null and side_id is not null;--> statement-breakpoint
CREATE INDEX "comments_deleted" ON "comments" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "deleted_is_off_the_page" CHECK ("comments"."deleted_at" is null or ("comments"."status" = 'REJECTED' and "comments"."body" = ''));