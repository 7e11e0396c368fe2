import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles, type Viewer } from "@/domain/person/rules";
import { storyStatuses } from "./input";
import { isOpenTo, mayDo, maySave, nextStatus, type Standing, verbs } from "./rules";

const anyVerb = fc.constantFrom(...verbs);
const someone = (role: Viewer["role"], id = "me"): Viewer => ({
  id,
  name: "Somebody",
  slug: "somebody",
  email: "somebody@people.test",
  role,
  emailConfirmed: true,
  sessionId: "s",
});
const own = { createdBy: "me", authorIds: ["me"] };
const others = { createdBy: "them", authorIds: ["them"] };

describe("the life of a story", () => {
  it("nothing becomes public but by publishing, and nothing public is deleted", () => {
    fc.assert(
      fc.property(fc.array(anyVerb, { maxLength: 40 }), (path) => {
        let status: (typeof storyStatuses)[number] | "gone" = "draft";
        for (const verb of path) {
          if (status === "gone") break;
          const next = nextStatus(verb, status);
          if (!next) continue;
          const wasPublic = status === "published";
          if (next === "published" && !wasPublic) expect(verb).toBe("publish");
          if (next === "gone") expect(status).toBe("draft");
          if (wasPublic && next !== "published") expect(verb).toBe("unpublish");
          status = next;
        }
      }),
    );
  });

  it("every state can be reached and left", () => {
    for (const status of storyStatuses) {
      expect(verbs.some((verb) => nextStatus(verb, status) !== undefined)).toBe(true);
      const before = storyStatuses.some((from) =>
        verbs.some((verb) => nextStatus(verb, from) === status),
      );
      expect(before).toBe(true);
    }
  });
});

describe("a live story’s pending changes", () => {
  const live = {
    status: "published" as const,
    hasPending: true,
    submittedAt: null,
    scheduledFor: null,
  };
  const at = new Date();
  const open = (story: typeof live | Standing) => verbs.filter((verb) => isOpenTo(verb, story));

  it("go the way of a draft beside the live text", () => {
    const always = ["publish", "unpublish", "planUnpublish"];
    expect(open({ ...live, hasPending: false })).toEqual(always);
    expect(open(live)).toEqual(["submitForReview", "publish", "schedule", ...always.slice(1)]);
    expect(open({ ...live, submittedAt: at })).toEqual([
      "sendBack",
      "publish",
      "schedule",
      ...always.slice(1),
    ]);
    expect(open({ ...live, scheduledFor: at })).toEqual([
      "sendBack",
      "publish",
      "schedule",
      "unschedule",
      ...always.slice(1),
    ]);
  });

  it("once they are scheduled their writer asks the editor to change them", () => {
    const story = { ...own, status: "published" as const };
    expect(maySave(someone("writer"), story)).toBe(true);
    expect(maySave(someone("writer"), { ...story, scheduledFor: at })).toBe(false);
    expect(maySave(someone("editor"), { ...story, scheduledFor: at })).toBe(true);
  });
});

describe("who may", () => {
  it.each(verbs)("%s", (verb) => {
    const allowed = (story: typeof own) =>
      roles.filter((role) => mayDo(verb, someone(role), story));
    const isWriters = verb === "submitForReview" || verb === "deleteDraft";
    expect(allowed(own)).toEqual(isWriters ? ["writer", "editor", "admin"] : ["editor", "admin"]);
    expect(allowed(others)).toEqual(["editor", "admin"]);
  });

  it.each(storyStatuses)("save a story that is %s", (status) => {
    const allowed = (story: typeof own) =>
      roles.filter((role) => maySave(someone(role), { ...story, status }));
    expect(allowed(own)).toEqual(
      status === "scheduled" ? ["editor", "admin"] : ["writer", "editor", "admin"],
    );
    expect(allowed(others)).toEqual(["editor", "admin"]);
  });

  it("who is assigned to write may write", () => {
    const assigned = { ...others, writerId: "me", status: "draft" as const };
    expect(maySave(someone("writer"), assigned)).toBe(true);
    expect(maySave(someone("writer", "you"), assigned)).toBe(false);
    expect(maySave(someone("reader"), assigned)).toBe(false);
  });

  it("a second author is an author", () => {
    const shared = { createdBy: "them", authorIds: ["them", "me"] };
    expect(maySave(someone("writer"), { ...shared, status: "draft" })).toBe(true);
    expect(maySave(someone("reader"), { ...shared, status: "draft" })).toBe(false);
  });
});
