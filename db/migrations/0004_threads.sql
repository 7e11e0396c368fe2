ALTER TABLE "comments" ADD COLUMN "root_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "held_for" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "settled_by" uuid;--> statement-breakpoint
ALTER TABLE "verdicts" ADD COLUMN "from_featured_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "root_on_same_story" FOREIGN KEY ("root_id","story_id") REFERENCES "public"."comments"("id","story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_settled_by_verdicts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."verdicts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_root_id_created_at_id_index" ON "comments" USING btree ("root_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_threads" ON "comments" USING btree ("story_id","created_at","id") WHERE parent_id is null;--> statement-breakpoint
CREATE INDEX "comments_body_trgm" ON "comments" USING gin ("body" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "reports_settled_by_index" ON "reports" USING btree ("settled_by");--> statement-breakpoint
-- A thread is read by its root, not by climbing from reply to reply.
UPDATE comments SET root_id = up.root FROM (
  WITH RECURSIVE up AS (
    SELECT id, id AS root FROM comments WHERE parent_id IS NULL
    UNION ALL
    SELECT c.id, up.root FROM comments c JOIN up ON c.parent_id = up.id
  )
  SELECT id, root FROM up WHERE id <> root
) up WHERE comments.id = up.id;
--> statement-breakpoint
CREATE FUNCTION comments_root() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.root_id := (SELECT coalesce(p.root_id, p.id) FROM comments p WHERE p.id = NEW.parent_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER comments_root BEFORE INSERT OR UPDATE OF parent_id, root_id ON comments
  FOR EACH ROW EXECUTE FUNCTION comments_root();
