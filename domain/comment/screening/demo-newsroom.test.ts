import { describe, expect, it } from "vitest";
import { newsroom } from "@/db/seeds/newsroom/newsroom";
import type { SeedComment } from "@/db/seeds/newsroom/types";
import { editions } from "@/db/seeds/policy";
import { defaultPolicy, type Policy } from "../policy/rules";
import type { Facts } from "./phase";
import { screen } from "./screen";

/** Later than every edition of the demo's policy, as all of its comments are. */
const policy: Policy = { ...defaultPolicy, ...editions.at(-1)?.policy };
const week = 7 * 24 * 60;

const said = newsroom.stories.flatMap(({ hoursAgo, comments = [] }) =>
  comments.map((comment) => ({ comment, minutesAgo: hoursAgo * 60 - comment.minutesAfter })),
);
const stands = ({ status }: SeedComment) => status === "NONE" || status === "APPROVED";

/** What was known when this comment came. */
function factsAt({ comment, minutesAgo }: (typeof said)[number]): Facts {
  const earlier = said.filter(
    (one) => one.comment.author === comment.author && one.minutesAgo > minutesAgo,
  );
  const recent = earlier.filter((one) => one.minutesAgo - minutesAgo < week);
  const author = newsroom.people.find(({ key }) => key === comment.author);
  if (!author) throw new Error(`nobody called ${comment.author}`);
  return {
    body: comment.body,
    story: { isOpen: true, isPremoderated: false },
    author: {
      role: author.role,
      published: earlier.filter((one) => stands(one.comment)).length,
      recent: {
        posted: recent.length,
        rejected: recent.filter((one) => one.comment.status === "REJECTED").length,
      },
      repeats: 0,
      isFresh: false,
      isPremoderated: false,
    },
    elsewhere: 0,
    policy,
  };
}

describe("the demo newsroom's comments", () => {
  const held = said.filter(({ comment }) => comment.heldBy);

  it.each(held.map((one) => [one.comment.key, one] as const))(
    "%s waits for what the policy holds it for",
    (...[, one]) => {
      const { by, verdict } = screen(factsAt(one));
      expect(by).toBe(one.comment.heldBy);
      expect(verdict).toMatchObject({ kind: "hold", status: one.comment.status });
    },
  );
});
