import { z } from "zod";
import { first } from "@/lib/page-props";
import { cleanLine } from "@/lib/text";
import type { Search } from "./engine";
import { searchSorts } from "./rules";

/** Nobody types more; longer is not a search. */
export const maxQuery = 200;

/** What is not understood is left out: an address that somebody cut short still finds something. */
const slug = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{C}]+$/u)
  .optional()
  .catch(undefined);
const day = z.iso
  .date()
  .refine((text) => text > "1000" && text < "3000")
  .optional()
  .catch(undefined);

const input = z.object({
  q: z
    .string()
    .transform((text) => cleanLine(text.slice(0, maxQuery)))
    .catch(""),
  section: slug,
  tag: slug,
  author: slug,
  from: day,
  until: day,
  sort: z.enum(searchSorts).catch("best"),
  after: z.string().max(600).optional().catch(undefined),
});

export type Asked = z.infer<typeof input>;

/** The query of a search page. */
export function readSearch(query: Record<string, string | string[] | undefined>): Asked {
  return input.parse(Object.fromEntries(Object.entries(query).map(([k, v]) => [k, first(v)])));
}

export const isNarrowed = ({ section, tag, author, from, until }: Asked): boolean =>
  [section, tag, author, from, until].some(Boolean);

export const isAsking = (asked: Asked): boolean => asked.q !== "" || isNarrowed(asked);

export const toSearch = ({ section, tag, author, ...rest }: Asked, limit: number): Search => ({
  ...rest,
  sectionSlug: section,
  tagSlug: tag,
  authorSlug: author,
  limit,
});
