import { z } from "zod";
import { roles } from "./rules";

const personId = z.uuid();

/** `was` is the role the admin saw: a change that somebody else made in between is not undone. */
export const changeRoleInput = z.strictObject({
  verb: z.literal("changeRole"),
  personId,
  was: z.enum(roles),
  role: z.enum(roles),
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

/** One form per person on the people page; its button says which verb. */
export const personChangeInput = z.discriminatedUnion("verb", [
  changeRoleInput,
  z.strictObject({ verb: z.literal("suspend"), personId }),
  z.strictObject({ verb: z.literal("reinstate"), personId }),
  z.strictObject({ verb: z.literal("endSessions"), personId }),
]);
export type PersonChange = z.infer<typeof personChangeInput>;

/** Filters come from the address bar: what does not fit is as if it was not there. */
export const peopleFilter = z.object({
  q: z.string().trim().max(100).catch(""),
  role: z.enum(roles).optional().catch(undefined),
  status: z.enum(["active", "suspended"]).optional().catch(undefined),
  after: z.string().max(600).optional().catch(undefined),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;
