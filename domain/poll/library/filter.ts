import { z } from "zod";
import { addressOf } from "@/lib/address";
import { first } from "@/lib/page-props";
import { cleanLine } from "@/lib/text";
import { type PollKind, pollKinds } from "../input";

export const libraryStates = ["draft", "notYetOpen", "open", "closed"] as const;
export type LibraryState = (typeof libraryStates)[number];

export type LibraryFilter = {
  state?: LibraryState | undefined;
  kind?: PollKind | undefined;
  q?: string | undefined;
};

type Query = Record<string, string | string[] | undefined>;

/** What nobody could have chosen from the page is as if it had not been said. */
const parts = {
  state: z.enum(libraryStates).optional().catch(undefined),
  kind: z.enum(pollKinds).optional().catch(undefined),
  q: z.string().max(200).transform(cleanLine).optional().catch(undefined),
};

export const parseLibraryQuery = (query: Query): LibraryFilter => ({
  state: parts.state.parse(first(query.state)),
  kind: parts.kind.parse(first(query.kind)),
  q: parts.q.parse(first(query.q)) || undefined,
});

/** The address of the library with some of its filters changed; paging starts over. */
export const libraryAddress = (filter: LibraryFilter, change: LibraryFilter = {}): string =>
  addressOf("/desk/polls", { ...filter, ...change });

export const isLibraryFiltered = ({ state, kind, q }: LibraryFilter): boolean =>
  Boolean(state || kind || q);
