CREATE TYPE "public"."reaction_kind" AS ENUM('good_point', 'changed_mind');--> statement-breakpoint
CREATE TABLE "comment_reactions" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_reaction_per_reader" PRIMARY KEY("comment_id","person_id","kind")
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "side_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "good_points" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "changed_minds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_reactions_person_id_index" ON "comment_reactions" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_side_id_poll_options_id_fk" FOREIGN KEY ("side_id") REFERENCES "public"."poll_options"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_valued" ON "comments" USING btree ("story_id",(good_points + changed_minds),"created_at","id") WHERE parent_id is null;--> statement-breakpoint
CREATE INDEX "comments_sides" ON "comments" USING btree ("story_id","side_id",(good_points + changed_minds),"created_at","id") WHERE side_id is not null;--> statement-breakpoint
CREATE FUNCTION comment_reactions_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_one int := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
  r comment_reactions := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  UPDATE comments SET
    good_points = good_points + CASE r.kind WHEN 'good_point' THEN by_one ELSE 0 END,
    changed_minds = changed_minds + CASE r.kind WHEN 'changed_mind' THEN by_one ELSE 0 END
  WHERE id = r.comment_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER comment_reactions_tally AFTER INSERT OR DELETE ON comment_reactions
  FOR EACH ROW EXECUTE FUNCTION comment_reactions_tally();
