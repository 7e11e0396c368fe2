import { z } from "zod";
import { roles } from "./rules";

/** `was` is the role the admin saw: a change that somebody else made in between is not undone. */
export const changeRoleInput = z.strictObject({
  personId: z.uuid(),
  was: z.enum(roles),
  role: z.enum(roles),
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const personInput = z.strictObject({ personId: z.uuid() });

/** Filters come from the address bar: what does not fit is as if it was not there. */
export const peopleFilter = z.object({
  q: z.string().trim().max(100).catch(""),
  role: z.enum(roles).optional().catch(undefined),
  status: z.enum(["active", "suspended"]).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;
