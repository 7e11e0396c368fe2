CREATE TYPE "public"."mail_rhythm" AS ENUM('immediate', 'daily', 'off');--> statement-breakpoint
CREATE TYPE "public"."reader_notice_kind" AS ENUM('reply', 'thread', 'featured', 'approved', 'rejected', 'appeal_granted', 'appeal_declined', 'sanction', 'sanction_lifted');--> statement-breakpoint
CREATE TABLE "comment_announcements" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"person_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follows_story_id_person_id_pk" PRIMARY KEY("story_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reader_mail_choices" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"rhythm" "mail_rhythm" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reader_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "reader_notice_kind" NOT NULL,
	"comment_id" uuid,
	"verdict_id" uuid,
	"sanction_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"mail_after" timestamp with time zone,
	"mail_tries" integer DEFAULT 0 NOT NULL,
	"mailed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "comment_announcements" ADD CONSTRAINT "comment_announcements_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_mail_choices" ADD CONSTRAINT "reader_mail_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_notices" ADD CONSTRAINT "reader_notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_notices" ADD CONSTRAINT "reader_notices_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_notices" ADD CONSTRAINT "reader_notices_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_notices" ADD CONSTRAINT "reader_notices_sanction_id_sanctions_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follows_person_id_created_at_index" ON "follows" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reader_told_once" ON "reader_notices" USING btree ("person_id","comment_id") WHERE kind in ('reply', 'thread');--> statement-breakpoint
CREATE INDEX "reader_notices_person_id_created_at_id_index" ON "reader_notices" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reader_notices_comment_id_index" ON "reader_notices" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "reader_notices_verdict_id_index" ON "reader_notices" USING btree ("verdict_id");--> statement-breakpoint
CREATE INDEX "reader_notices_to_mail" ON "reader_notices" USING btree ("mail_after") WHERE mailed_at is null and mail_after is not null;