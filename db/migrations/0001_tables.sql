CREATE TYPE "public"."comment_status" AS ENUM('NONE', 'PREMOD', 'SYSTEM_WITHHELD', 'APPROVED', 'REJECTED');--> statement-breakpoint
CREATE TYPE "public"."rejection_code" AS ENUM('OFFENSIVE', 'ABUSIVE', 'SPAM', 'BANNED_WORD', 'AD', 'ILLEGAL_CONTENT', 'HARASSMENT_BULLYING', 'MISINFORMATION', 'HATE_SPEECH', 'IRRELEVANT_CONTENT', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('OFFENSIVE', 'SPAM', 'OFF_TOPIC', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."verdict_kind" AS ENUM('approve', 'reject', 'feature', 'unfeature');--> statement-breakpoint
CREATE TYPE "public"."person_status" AS ENUM('active', 'suspended');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('reader', 'writer', 'editor', 'moderator', 'admin');--> statement-breakpoint
CREATE TYPE "public"."token_purpose" AS ENUM('confirm_email', 'reset_password', 'setup');--> statement-breakpoint
CREATE TYPE "public"."poll_results" AS ENUM('always', 'after_vote', 'after_close');--> statement-breakpoint
CREATE TYPE "public"."poll_status" AS ENUM('draft', 'open', 'closed');--> statement-breakpoint
CREATE TYPE "public"."vote_status" AS ENUM('counted', 'quarantined', 'void');--> statement-breakpoint
CREATE TYPE "public"."comment_mode" AS ENUM('open', 'premoderated', 'closed');--> statement-breakpoint
CREATE TYPE "public"."revision_kind" AS ENUM('auto', 'named', 'conflict', 'published', 'restored');--> statement-breakpoint
CREATE TYPE "public"."story_status" AS ENUM('draft', 'in_review', 'scheduled', 'published', 'unpublished');--> statement-breakpoint
CREATE TABLE "comment_revisions" (
	"comment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_revisions_comment_id_number_pk" PRIMARY KEY("comment_id","number")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid NOT NULL,
	"status" "comment_status" NOT NULL,
	"held_by" text,
	"body" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"featured_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comments_of_story" UNIQUE("id","story_id"),
	CONSTRAINT "no_own_parent" CHECK ("comments"."parent_id" is distinct from "comments"."id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"reporter_id" uuid NOT NULL,
	"reason" "report_reason" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "one_report_per_reason" UNIQUE("comment_id","revision","reporter_id","reason")
);
--> statement-breakpoint
CREATE TABLE "story_tallies" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"comments" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" "verdict_kind" NOT NULL,
	"code" "rejection_code",
	"note" text DEFAULT '' NOT NULL,
	"from_status" "comment_status" NOT NULL,
	"to_status" "comment_status" NOT NULL,
	"version" integer NOT NULL,
	"moderator_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "rejection_has_code" CHECK ("verdicts"."kind" <> 'reject' or "verdicts"."code" is not null)
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"filename" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"widths" jsonb NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"focal_x" double precision DEFAULT 0.5 NOT NULL,
	"focal_y" double precision DEFAULT 0.5 NOT NULL,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"bucket" text PRIMARY KEY NOT NULL,
	"arrives_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"title" text DEFAULT 'Galley' NOT NULL,
	"tagline" text DEFAULT '' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"comment_mode" "comment_mode" DEFAULT 'open' NOT NULL,
	"comments_close_after_days" integer DEFAULT 0 NOT NULL,
	"banned_words" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "one_row" CHECK ("settings"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"role" "role" DEFAULT 'reader' NOT NULL,
	"status" "person_status" DEFAULT 'active' NOT NULL,
	"email_confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"purpose" "token_purpose" NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"id" uuid PRIMARY KEY NOT NULL,
	"poll_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	"best_case" text DEFAULT '' NOT NULL,
	"votes" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "poll_options_position" UNIQUE("poll_id","position"),
	CONSTRAINT "poll_options_of_poll" UNIQUE("id","poll_id"),
	CONSTRAINT "poll_options_votes_not_negative" CHECK ("poll_options"."votes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"status" "poll_status" DEFAULT 'draft' NOT NULL,
	"results" "poll_results" DEFAULT 'always' NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"secret" "bytea",
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"poll_id" uuid NOT NULL,
	"voter_key" "bytea" NOT NULL,
	"option_id" uuid NOT NULL,
	"signed_in" boolean DEFAULT false NOT NULL,
	"status" "vote_status" DEFAULT 'counted' NOT NULL,
	"cast_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone,
	"changes" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "one_vote_per_voter" PRIMARY KEY("poll_id","voter_key")
);
--> statement-breakpoint
CREATE TABLE "front_slots" (
	"position" smallint PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	CONSTRAINT "front_slots_storyId_unique" UNIQUE("story_id")
);
--> statement-breakpoint
CREATE TABLE "published_authors" (
	"story_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "published_authors_story_id_person_id_pk" PRIMARY KEY("story_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "published_stories" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"section_id" uuid NOT NULL,
	"lead_media_id" uuid,
	"lead_alt" text DEFAULT '' NOT NULL,
	"lead_caption" text DEFAULT '' NOT NULL,
	"lead_credit" text DEFAULT '' NOT NULL,
	"poll_id" uuid,
	"doc" jsonb NOT NULL,
	"text" text NOT NULL,
	"words" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', headline), 'A') || setweight(to_tsvector('english', standfirst), 'B') || setweight(to_tsvector('english', text), 'C')) STORED,
	CONSTRAINT "published_stories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "published_tags" (
	"story_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "published_tags_story_id_tag_id_pk" PRIMARY KEY("story_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" "revision_kind" NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("story_id","number"),
	CONSTRAINT "revisions_of_story" UNIQUE("id","story_id")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" "story_status" DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"standfirst" text DEFAULT '' NOT NULL,
	"slug" text NOT NULL,
	"slug_touched" boolean DEFAULT false NOT NULL,
	"section_id" uuid,
	"lead_media_id" uuid,
	"lead_alt" text DEFAULT '' NOT NULL,
	"lead_caption" text DEFAULT '' NOT NULL,
	"lead_credit" text DEFAULT '' NOT NULL,
	"poll_id" uuid,
	"comment_mode" "comment_mode" DEFAULT 'open' NOT NULL,
	"review_note" text DEFAULT '' NOT NULL,
	"scheduled_for" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "story_authors" (
	"story_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "story_authors_story_id_person_id_pk" PRIMARY KEY("story_id","person_id"),
	CONSTRAINT "story_authors_position" UNIQUE("story_id","position")
);
--> statement-breakpoint
CREATE TABLE "story_bodies" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"doc" jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"words" integer DEFAULT 0 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED
);
--> statement-breakpoint
CREATE TABLE "story_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_slugs_of_story" UNIQUE("slug","story_id")
);
--> statement-breakpoint
CREATE TABLE "story_tags" (
	"story_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "story_tags_story_id_tag_id_pk" PRIMARY KEY("story_id","tag_id"),
	CONSTRAINT "story_tags_position" UNIQUE("story_id","position")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sections_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "tag_redirects" (
	"slug" text PRIMARY KEY NOT NULL,
	"tag_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "comment_revisions" ADD CONSTRAINT "comment_revisions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "parent_on_same_story" FOREIGN KEY ("parent_id","story_id") REFERENCES "public"."comments"("id","story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_people_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "report_on_revision" FOREIGN KEY ("comment_id","revision") REFERENCES "public"."comment_revisions"("comment_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tallies" ADD CONSTRAINT "story_tallies_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_moderator_id_people_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "option_belongs_to_poll" FOREIGN KEY ("option_id","poll_id") REFERENCES "public"."poll_options"("id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_slots" ADD CONSTRAINT "front_slots_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_authors" ADD CONSTRAINT "published_authors_story_id_published_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."published_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_authors" ADD CONSTRAINT "published_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_stories" ADD CONSTRAINT "published_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_stories" ADD CONSTRAINT "published_stories_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_stories" ADD CONSTRAINT "published_stories_lead_media_id_media_id_fk" FOREIGN KEY ("lead_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_stories" ADD CONSTRAINT "published_stories_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_stories" ADD CONSTRAINT "published_revision_of_story" FOREIGN KEY ("revision_id","story_id") REFERENCES "public"."revisions"("id","story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_stories" ADD CONSTRAINT "live_slug_of_story" FOREIGN KEY ("slug","story_id") REFERENCES "public"."story_slugs"("slug","story_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_tags" ADD CONSTRAINT "published_tags_story_id_published_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."published_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_tags" ADD CONSTRAINT "published_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_lead_media_id_media_id_fk" FOREIGN KEY ("lead_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_authors" ADD CONSTRAINT "story_authors_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_authors" ADD CONSTRAINT "story_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_bodies" ADD CONSTRAINT "story_bodies_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_slugs" ADD CONSTRAINT "story_slugs_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tags" ADD CONSTRAINT "story_tags_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tags" ADD CONSTRAINT "story_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_redirects" ADD CONSTRAINT "tag_redirects_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_story_id_created_at_id_index" ON "comments" USING btree ("story_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_status_created_at_id_index" ON "comments" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_author_id_created_at_index" ON "comments" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "comments_parent_id_index" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("comment_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "verdicts_comment_id_index" ON "verdicts" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "events_subject_type_subject_id_at_index" ON "events" USING btree ("subject_type","subject_id","at");--> statement-breakpoint
CREATE INDEX "events_at_id_index" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_unique" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tokens_person_id_index" ON "tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "votes_poll_id_cast_at_index" ON "votes" USING btree ("poll_id","cast_at");--> statement-breakpoint
CREATE INDEX "published_authors_person_id_index" ON "published_authors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "published_stories_published_at_story_id_index" ON "published_stories" USING btree ("published_at","story_id");--> statement-breakpoint
CREATE INDEX "published_stories_section_id_published_at_story_id_index" ON "published_stories" USING btree ("section_id","published_at","story_id");--> statement-breakpoint
CREATE INDEX "published_stories_search" ON "published_stories" USING gin ("search");--> statement-breakpoint
CREATE INDEX "published_tags_tag_id_index" ON "published_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "stories_updated_at_id_index" ON "stories" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_status_updated_at_id_index" ON "stories" USING btree ("status","updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_section_id_updated_at_id_index" ON "stories" USING btree ("section_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_created_by_index" ON "stories" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "stories_headline_trgm" ON "stories" USING gin ("headline" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "stories_scheduled" ON "stories" USING btree ("scheduled_for") WHERE status = 'scheduled';--> statement-breakpoint
CREATE INDEX "story_authors_person_id_index" ON "story_authors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "story_bodies_search" ON "story_bodies" USING gin ("search");--> statement-breakpoint
CREATE INDEX "story_slugs_story_id_index" ON "story_slugs" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_tags_tag_id_index" ON "story_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "tag_redirects_tag_id_index" ON "tag_redirects" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name_unique" ON "tags" USING btree (lower("name"));