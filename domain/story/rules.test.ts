import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles, type Viewer } from "@/domain/person/rules";
import { storyStatuses } from "./input";
import { mayDo, maySave, nextStatus, verbs } from "./rules";

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
          if (next === "published") expect(verb).toBe("publish");
          if (next === "gone") expect(status).toBe("draft");
          if (status === "published") expect(["publish", "unpublish"]).toContain(verb);
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

  it("a second author is an author", () => {
    const shared = { createdBy: "them", authorIds: ["them", "me"] };
    expect(maySave(someone("writer"), { ...shared, status: "draft" })).toBe(true);
    expect(maySave(someone("reader"), { ...shared, status: "draft" })).toBe(false);
  });
});
