CREATE TABLE "comment_policies" (
	"number" integer PRIMARY KEY NOT NULL,
	"policy" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "numbers_from_one" CHECK ("comment_policies"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "comment_signals" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"score" integer NOT NULL,
	"signals" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment_policies" ADD CONSTRAINT "comment_policies_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_signals" ADD CONSTRAINT "comment_signals_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_gist" ON "comments" USING btree (md5(regexp_replace(lower(body), '[^[:alnum:]]', '', 'g')),"created_at") WHERE length(body) >= 40;--> statement-breakpoint
-- The words an earlier edition kept among the settings are the first policy.
INSERT INTO "comment_policies" ("number", "policy")
  SELECT 1, jsonb_build_object('bannedWords', "banned_words") FROM "settings" WHERE "banned_words" <> '[]';--> statement-breakpoint
ALTER TABLE "settings" DROP COLUMN "banned_words";--> statement-breakpoint
CREATE TRIGGER comment_policies_append_only BEFORE UPDATE OR DELETE ON comment_policies
  FOR EACH ROW EXECUTE FUNCTION append_only();
