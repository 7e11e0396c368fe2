import { commentModeWords } from "../comment-modes";
import "server-only";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/person";
import { revisions } from "@/db/schema/story";
import { may, type Staff } from "@/domain/person/rules";
import { viewOf } from "../draft-view";
import { type StoryContent, storyContent } from "../input";
import type { RevisionKind } from "./input";
import type { Fact } from "./rules";

export type RevisionItem = {
  id: string;
  number: number;
  kind: RevisionKind;
  name: string;
  by: string | null;
  at: Date;
};

const item = {
  id: revisions.id,
  number: revisions.number,
  kind: revisions.kind,
  name: revisions.name,
  by: people.name,
  at: revisions.createdAt,
};

/** A story's history, newest first. Revisions are numbered, so a number is where a page begins. */
export async function listRevisions(
  staff: Staff,
  storyId: string,
  {
    before,
    kind,
    limit,
  }: { before?: number | undefined; kind?: RevisionKind | undefined; limit: number },
): Promise<{ items: RevisionItem[]; next: number | null }> {
  if (!may(staff.role, "story.write")) return { items: [], next: null };
  const rows = await db
    .select(item)
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(
      and(
        eq(revisions.storyId, storyId),
        kind && eq(revisions.kind, kind),
        before ? lt(revisions.number, before) : undefined,
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
}

export async function countRevisions(staff: Staff, storyId: string): Promise<number> {
  if (!may(staff.role, "story.write")) return 0;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(revisions)
    .where(eq(revisions.storyId, storyId));
  return row?.count ?? 0;
}

/** One snapshot from a story's history. */
export async function getRevision(
  staff: Staff,
  storyId: string,
  id: string,
): Promise<(RevisionItem & { content: StoryContent }) | null> {
  if (!may(staff.role, "story.write")) return null;
  const [row] = await db
    .select({ ...item, content: revisions.content })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(and(eq(revisions.id, id), eq(revisions.storyId, storyId)));
  if (!row) return null;
  const content = storyContent.safeParse(row.content);
  return content.success ? { ...row, content: content.data } : null;
}

/** What a text is besides its words, in words; names are today's. */
export async function factsOf(staff: Staff, content: StoryContent): Promise<Fact[]> {
  const { section, authors, tags, lead } = await viewOf(staff, content);
  const { poll } = content;
  const pictures = content.doc.content.flatMap((block) =>
    block.type === "figure" ? [pictureWords(block.attrs)] : [],
  );
  return [
    { label: "Address", values: content.slug ? [content.slug] : [] },
    { label: "Section", values: section ? [section.name] : [] },
    { label: "Authors", values: authors.map(({ name }) => name) },
    { label: "Tags", values: tags.map(({ name }) => name) },
    { label: "Lead picture", values: lead ? [pictureWords(lead)] : [] },
    { label: "Pictures in the text", values: pictures },
    { label: "Poll question", values: poll?.question ? [poll.question] : [] },
    {
      label: "Poll options",
      values:
        poll?.options.map(({ label, bestCase }) => [label, bestCase].filter(Boolean).join(": ")) ??
        [],
    },
    { label: "Poll closes", values: poll?.closesAt ? [poll.closesAt] : [] },
    {
      label: "Comments",
      values: [
        commentModeWords[content.commentMode],
        ...(content.commentsCloseAt
          ? [`Closing ${content.commentsCloseAt.slice(0, 16).replace("T", " ")} UTC`]
          : []),
      ],
    },
  ];
}

const pictureWords = ({ alt, caption, credit }: { alt: string; caption: string; credit: string }) =>
  [alt || "no description", caption, credit].filter(Boolean).join(" · ");
