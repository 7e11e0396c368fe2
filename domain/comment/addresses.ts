import { z } from "zod";
import { type CommentSort, commentSorts } from "./rules";

/** Beside the orders of one list: each side on its own. */
export const viewSorts = [...commentSorts, "sides"] as const;
export type ViewSort = CommentSort | "sides";

/** What of a story's comments an address asks for. */
export type CommentsView = {
  sort: ViewSort;
  /** The comment in whose thread the reader is; without it, all threads. */
  thread?: string;
  after?: string;
  reply?: string;
  /** The comment that a moderator should look at. */
  report?: string;
  /** Whether the answer begins with a quotation. */
  quotes?: boolean;
};

type Params = Record<string, string | string[] | undefined>;

const text = (value: Params[string]) => (Array.isArray(value) ? value[0] : value);
const id = (value: string | undefined) => z.uuid().safeParse(value).data;

/** Reads the address; what it cannot read is left out, so that an old link still opens the page. */
export function readView(params: Params): CommentsView {
  const asked = text(params.comments) ?? "";
  const thread = asked.startsWith("thread-") ? id(asked.slice("thread-".length)) : undefined;
  return {
    sort: viewSorts.find((sort) => sort === text(params.sort)) ?? "newest",
    thread,
    after: id(thread ? text(params.after) : asked),
    reply: id(text(params.reply)),
    report: id(text(params.report)),
    quotes: text(params.quote) === "yes" || undefined,
  };
}

/** The address of a view of a story's comments; `at` is the part of the page to show. */
export function commentsHref(
  slug: string,
  {
    sort,
    thread,
    after,
    reply,
    report,
    quotes,
    posted,
  }: Partial<CommentsView> & { posted?: string },
  at = "comments",
): string {
  const query = new URLSearchParams();
  if (sort && sort !== "newest") query.set("sort", sort);
  if (thread) query.set("comments", `thread-${thread}`);
  if (after) query.set(thread ? "after" : "comments", after);
  if (reply) query.set("reply", reply);
  if (report) query.set("report", report);
  if (quotes) query.set("quote", "yes");
  if (posted) query.set("posted", posted);
  return `/stories/${encodeURIComponent(slug)}${query.size > 0 ? `?${query}` : ""}#${at}`;
}
