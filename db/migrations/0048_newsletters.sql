CREATE TYPE "public"."delivery_reason" AS ENUM('unsubscribed', 'suspended', 'nothing_left', 'ended', 'refused', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."delivery_state" AS ENUM('waiting', 'handed', 'sent', 'failed', 'skipped');--> statement-breakpoint
CREATE TYPE "public"."newsletter_audience" AS ENUM('everyone', 'daily', 'weekly');--> statement-breakpoint
CREATE TYPE "public"."newsletter_status" AS ENUM('draft', 'scheduled', 'sending', 'stopped', 'sent');--> statement-breakpoint
CREATE TYPE "public"."newsletter_rhythm" AS ENUM('daily', 'weekly');--> statement-breakpoint
CREATE TABLE "newsletter_deliveries" (
	"newsletter_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"period" date NOT NULL,
	"state" "delivery_state" DEFAULT 'waiting' NOT NULL,
	"reason" "delivery_reason",
	"code" smallint,
	"tries" smallint DEFAULT 0 NOT NULL,
	"lease" uuid,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "newsletter_deliveries_newsletter_id_subscription_id_pk" PRIMARY KEY("newsletter_id","subscription_id"),
	CONSTRAINT "deliveries_that_did_not_arrive_say_why" CHECK (("newsletter_deliveries"."state" in ('failed', 'skipped')) = ("newsletter_deliveries"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "newsletter_plan" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"daily_at" smallint DEFAULT 7,
	"weekly_at" smallint DEFAULT 7,
	"weekly_on" smallint DEFAULT 6 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_newsletter_plan" CHECK ("newsletter_plan"."id" = 1),
	CONSTRAINT "newsletter_plan_hours" CHECK ("newsletter_plan"."daily_at" between 0 and 23 and "newsletter_plan"."weekly_at" between 0 and 23 and "newsletter_plan"."weekly_on" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "newsletter_stories" (
	"newsletter_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "newsletter_stories_newsletter_id_story_id_pk" PRIMARY KEY("newsletter_id","story_id"),
	CONSTRAINT "newsletter_stories_position" UNIQUE("newsletter_id","position")
);
--> statement-breakpoint
CREATE TABLE "newsletters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" "newsletter_status" DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"audience" "newsletter_audience" DEFAULT 'everyone' NOT NULL,
	"section_ids" uuid[] DEFAULT '{}' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"scheduled_for" timestamp with time zone,
	"slot_rhythm" "newsletter_rhythm",
	"slot_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"trouble" text DEFAULT '' NOT NULL,
	"recipients" integer DEFAULT 0 NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "one_newsletter_per_slot" UNIQUE("slot_rhythm","slot_at"),
	CONSTRAINT "newsletters_by_somebody_or_the_clock" CHECK (num_nonnulls("newsletters"."slot_rhythm", "newsletters"."slot_at") = case when "newsletters"."created_by" is null then 2 else 0 end),
	CONSTRAINT "newsletters_scheduled_for_a_time" CHECK (("newsletters"."status" = 'scheduled') = ("newsletters"."scheduled_for" is not null)),
	CONSTRAINT "newsletters_begun_once" CHECK (("newsletters"."status" in ('sending', 'stopped', 'sent')) = ("newsletters"."started_at" is not null)),
	CONSTRAINT "newsletters_ended" CHECK (("newsletters"."status" = 'sent') = ("newsletters"."ended_at" is not null)),
	CONSTRAINT "newsletters_subject_is_a_line" CHECK ("newsletters"."subject" !~ '[[:cntrl:]]' and ("newsletters"."status" = 'draft' or "newsletters"."subject" <> ''))
);
--> statement-breakpoint
CREATE TABLE "subscription_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"rhythm" "newsletter_rhythm" NOT NULL,
	"all_sections" boolean NOT NULL,
	"section_ids" uuid[] NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscription_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "subscription_sections" (
	"subscription_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	CONSTRAINT "subscription_sections_subscription_id_section_id_pk" PRIMARY KEY("subscription_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"rhythm" "newsletter_rhythm" NOT NULL,
	"all_sections" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_email_unique" UNIQUE("email"),
	CONSTRAINT "subscriptions_email_small" CHECK ("subscriptions"."email" = lower("subscriptions"."email"))
);
--> statement-breakpoint
ALTER TABLE "newsletter_deliveries" ADD CONSTRAINT "newsletter_deliveries_newsletter_id_newsletters_id_fk" FOREIGN KEY ("newsletter_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_stories" ADD CONSTRAINT "newsletter_stories_newsletter_id_newsletters_id_fk" FOREIGN KEY ("newsletter_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletter_stories" ADD CONSTRAINT "newsletter_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsletters" ADD CONSTRAINT "newsletters_edited_by_people_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_sections" ADD CONSTRAINT "subscription_sections_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_sections" ADD CONSTRAINT "subscription_sections_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_delivery_per_period" ON "newsletter_deliveries" USING btree ("subscription_id","period") WHERE reason is null or reason = 'unknown';--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "newsletter_deliveries" USING btree ("newsletter_id","next_try_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_handed" ON "newsletter_deliveries" USING btree ("newsletter_id","at") WHERE state = 'handed';--> statement-breakpoint
CREATE INDEX "newsletter_stories_story_id_index" ON "newsletter_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "newsletters_created_at_id_index" ON "newsletters" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "newsletters_under_way" ON "newsletters" USING btree ("status") WHERE status in ('scheduled', 'sending');--> statement-breakpoint
CREATE INDEX "subscription_requests_email_index" ON "subscription_requests" USING btree ("email");--> statement-breakpoint
CREATE INDEX "subscription_requests_expires_at_index" ON "subscription_requests" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "subscription_sections_section_id_index" ON "subscription_sections" USING btree ("section_id");--> statement-breakpoint
INSERT INTO newsletter_plan DEFAULT VALUES;--> statement-breakpoint
-- What was sent stays sent, whatever a program thinks: nobody is written to twice.
CREATE FUNCTION deliveries_stay_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was sent stays sent' USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER newsletter_deliveries_stay_sent BEFORE UPDATE ON newsletter_deliveries
  FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION deliveries_stay_sent();
