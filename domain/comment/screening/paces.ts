import type { Limit } from "@/lib/limits";
import type { Facts } from "./phase";

/** How quickly this author may post, by the policy; a newcomer's comments also cost a moderator's time. */
export function pacesOf({ policy, author }: Pick<Facts, "policy" | "author">): Limit[] {
  const { gapSeconds, perMinute, perHour, newcomerPerHour } = policy;
  const paces = [
    { name: "comment:gap", burst: 1, every: gapSeconds },
    { name: "comment:minute", burst: perMinute, every: 60 / perMinute },
    { name: "comment:hour", burst: perHour, every: 3_600 / perHour },
  ];
  if (author.published >= policy.newcomerComments) return paces;
  return [
    ...paces,
    { name: "comment:newcomer", burst: newcomerPerHour, every: 3_600 / newcomerPerHour },
  ];
}
