import type { Transaction } from "@/db/client";
import { commentPolicies } from "@/db/schema/policy";
import type { SeedPerson } from "./newsroom/types";
import type { Clock, Ids } from "./seed";

/** What an earlier policy said stays said; a line that is missing has its default. */
export const editions = [
  { daysAgo: 60, policy: { bannedWords: ["swindler"] }, note: "" },
  {
    daysAgo: 21,
    policy: { bannedWords: ["swindler", "vermin"], suspectWords: ["corrupt", "liar"] },
    note: "After the evening of the turbine vote",
  },
];

export async function seedPolicy(
  tx: Transaction,
  persons: readonly SeedPerson[],
  people: Ids,
  clock: Clock,
): Promise<void> {
  const editor = persons.find(({ role }) => role === "editor");
  await tx.insert(commentPolicies).values(
    editions.map(({ daysAgo, policy, note }, index) => ({
      number: index + 1,
      policy,
      note,
      savedBy: editor ? people.of(editor.key) : null,
      savedAt: clock.hoursAgo(24 * daysAgo),
    })),
  );
}
