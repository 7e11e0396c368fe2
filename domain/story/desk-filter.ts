import { z } from "zod";
import type { Viewer } from "@/domain/person/rules";
import { isTimeKey } from "@/lib/cursor";
import { first } from "@/lib/page-props";
import { cleanLine } from "@/lib/text";
import type { DeskFilter } from "./desk-list";
import { deskSorts, storyStatuses } from "./input";

type Query = Record<string, string | string[] | undefined>;

/** What nobody could have chosen from the page is as if it had not been said. */
const parts = {
  status: z.enum(storyStatuses).optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
  tag: z.uuid().optional().catch(undefined),
  author: z
    .union([z.uuid(), z.literal("mine")])
    .optional()
    .catch(undefined),
  q: z.string().max(200).transform(cleanLine).optional().catch(undefined),
  sort: z.enum(deskSorts).catch("updated"),
};

export function parseDeskQuery(query: Query, viewer: Viewer): DeskFilter {
  const author = parts.author.parse(first(query.author));
  return {
    status: parts.status.parse(first(query.status)),
    sectionId: parts.section.parse(first(query.section)),
    tagId: parts.tag.parse(first(query.tag)),
    ...(author === "mine" ? { mineOf: viewer.id } : { authorId: author }),
    q: parts.q.parse(first(query.q)) || undefined,
    sort: parts.sort.parse(first(query.sort)),
  };
}

/** Whether a cursor can be of a list in this order; a story that is not public sorts before all time. */
export const isDeskKey = (sort: DeskFilter["sort"]) => (key: string) =>
  sort === "headline" ? !key.includes("\0") : key === "-infinity" || isTimeKey(key);

/** The address of a list with some of its filters changed; paging starts over. */
export function deskAddress(filter: DeskFilter, change: Partial<DeskFilter> & { after?: string }) {
  const { after, ...changed } = change;
  const { status, sectionId, tagId, authorId, mineOf, q, sort } = { ...filter, ...changed };
  const query = new URLSearchParams();
  if (status) query.set("status", status);
  if (sectionId) query.set("section", sectionId);
  if (tagId) query.set("tag", tagId);
  if (authorId) query.set("author", authorId);
  if (mineOf) query.set("author", "mine");
  if (q) query.set("q", q);
  if (sort !== "updated") query.set("sort", sort);
  if (after) query.set("after", after);
  return query.size > 0 ? `/desk/stories?${query}` : "/desk/stories";
}

export const isFiltered = ({
  status,
  sectionId,
  tagId,
  authorId,
  mineOf,
  q,
}: DeskFilter): boolean => Boolean(status || sectionId || tagId || authorId || mineOf || q);
