import { z } from "zod";
import { addressOf } from "@/lib/address";
import { first } from "@/lib/page-props";

type Query = Record<string, string | string[] | undefined>;

/** What nobody could have chosen from the page is as if it had not been said. */
const id = z.uuid().optional().catch(undefined);

export type PlanFilter = { sectionId: string | undefined; personId: string | undefined };

export const parsePlanFilter = (query: Query): PlanFilter => ({
  sectionId: id.parse(first(query.section)),
  personId: id.parse(first(query.person)),
});

export const planAddress = (
  path: string,
  { sectionId, personId }: PlanFilter,
  more: Record<string, string | undefined> = {},
) => addressOf(path, { section: sectionId, person: personId, ...more });
