import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { comments } from "@/db/schema/comment";
import { events, rateLimits } from "@/db/schema/newsroom";
import { commentPolicies } from "@/db/schema/policy";
import { asStaff, type Role, roles, type Staff } from "@/domain/person/rules";
import { makePerson, makeRegular, post, publishStory, setPolicy, writeComment } from "../testing";
import { savePolicy } from "./commands";
import { policyInput, trialInput } from "./input";
import { getPolicy, listPolicyEditions } from "./queries";
import { defaultPolicy, type Policy } from "./rules";
import { tryOut } from "./trial";

async function staffOf(role: Role): Promise<Staff> {
  const staff = asStaff(await makePerson({ role }), "policy.manage");
  if (!staff) throw new Error(`${role} may not`);
  return staff;
}

const asForm = (policy: Policy): Record<string, string> => {
  const { premoderateAll, ...rest } = policy;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join("\n") : String(value),
      ]),
    ),
    ...(premoderateAll && { premoderateAll: "on" }),
  };
};

const save = async (staff: Staff, change: Partial<Policy>, note = "") => {
  const { number, policy } = await getPolicy(staff);
  return savePolicy(staff, { seen: number, note, policy: { ...policy, ...change } });
};

beforeEach(() => db.delete(rateLimits));

describe("the form of the policy", () => {
  it("comes back as the policy it was filled in from", () => {
    const policy = { ...defaultPolicy, bannedWords: ["a b", "c"], premoderateAll: true };
    expect(policyInput.parse({ seen: "3", note: "", ...asForm(policy) })).toEqual({
      seen: 3,
      note: "",
      policy,
    });
  });

  it("reads sites however they are written", () => {
    const knownHosts = "https://www.Example.org/a?b\nexample.org\nnews.example.net:443/x";
    const parsed = policyInput.safeParse({
      seen: "0",
      ...asForm(defaultPolicy),
      knownHosts: knownHosts.split("\n").slice(0, 2).join("\n"),
    });
    expect(parsed.data?.policy.knownHosts).toEqual(["example.org"]);
    for (const wrong of ["localhost", "two words", "a..b", "*.org"])
      expect(
        policyInput.safeParse({ seen: "0", ...asForm(defaultPolicy), knownHosts: wrong }).success,
      ).toBe(false);
  });

  it.each<Record<string, string>>([
    { perMinute: "0" },
    { newcomerComments: "-1" },
    { spamScore: "101" },
    { gapSeconds: "soon" },
    { linksAllowed: "1.5" },
    { bannedWords: "x".repeat(61) },
    { bannedWords: Array.from({ length: 1_001 }, (_, i) => `w${i}`).join("\n") },
    { note: "x".repeat(201) },
    { owner: "me" },
  ])("refuses %j", (change) => {
    expect(policyInput.safeParse({ seen: "0", ...asForm(defaultPolicy), ...change }).success).toBe(
      false,
    );
  });
});

describe("who may change the policy", () => {
  it.each(roles)("%s", async (role) => {
    const staff = asStaff(await makePerson({ role }), "policy.manage");
    expect(staff !== null).toBe(role === "editor" || role === "admin");
  });
});

describe("saving", () => {
  it("holds from the next comment on, and is told in history and log", async () => {
    const editor = await staffOf("editor");
    const [reader, story] = [await makeRegular(), await publishStory()];
    const say = async (body: string) => {
      await db.delete(rateLimits);
      const posted = await post(reader, story.id, { body });
      if (!posted.ok) throw new Error(posted.reason);
      return posted.comment.status;
    };
    expect(await say("A rigmarole, I say.")).toBe("NONE");
    const saved = await save(editor, { suspectWords: ["rigmarole"] }, "Enough of it");
    expect(saved.ok).toBe(true);
    expect(await say("What a rigmarole again.")).toBe("PREMOD");

    const { editions } = await listPolicyEditions(editor);
    expect(editions[0]).toMatchObject({
      by: editor.name,
      note: "Enough of it",
      changes: ["Suspect words: “rigmarole” added"],
    });
    const [event] = await db
      .select()
      .from(events)
      .where(eq(events.actorId, editor.id))
      .orderBy(desc(events.at));
    expect(event).toMatchObject({
      verb: "newsroom.commentPolicyChanged",
      data: { to: "Suspect words: “rigmarole” added", why: "Enough of it" },
    });
    await setPolicy({});
  });

  it("of two made from the same policy one is refused, and nothing is overwritten", async () => {
    const editor = await staffOf("editor");
    const { number, policy } = await getPolicy(editor);
    const answers = await Promise.all(
      [7, 8].map((perMinute) =>
        savePolicy(editor, { seen: number, note: "", policy: { ...policy, perMinute } }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "stale" });
    expect((await getPolicy(editor)).number).toBe(number + 1);
  });

  it("refuses what changes nothing and what was made from a policy that never was", async () => {
    const editor = await staffOf("editor");
    expect(await save(editor, {})).toMatchObject({ reason: "unchanged" });
    const ahead = { seen: 4_000, note: "", policy: { ...defaultPolicy, perHour: 9 } };
    expect(await savePolicy(editor, ahead)).toMatchObject({ reason: "stale" });
  });

  it("keeps every edition: the database refuses to change or delete one", async () => {
    const editor = await staffOf("editor");
    await save(editor, { perHour: 77 });
    await expect(db.delete(commentPolicies)).rejects.toThrow();
    await expect(db.update(commentPolicies).set({ note: "never" })).rejects.toThrow();
  });

  it("reads an edition that lacks a line, or holds nonsense, with that line's default", async () => {
    const editor = await staffOf("editor");
    const { number } = await getPolicy(editor);
    await db
      .insert(commentPolicies)
      .values({ number: number + 1, policy: { bannedWords: ["x"], perHour: "many" } });
    const { policy } = await getPolicy(editor);
    expect(policy).toEqual({ ...defaultPolicy, bannedWords: ["x"] });
    await setPolicy({});
  });
});

describe("trying out", () => {
  const ask = (policy: Partial<Policy>, given: Record<string, string> = {}) =>
    trialInput.parse({
      ...asForm({ ...defaultPolicy, ...policy }),
      text: "",
      persona: "regular",
      past: "0",
      ...given,
    });

  it("tells which check speaks, what it saw, and what would have spoken after it", async () => {
    const editor = await staffOf("editor");
    const { text } = await tryOut(
      editor,
      ask(
        { bannedWords: ["vermin"] },
        { text: "V.E.R.M.I.N! See cheap-pills.shop", persona: "newcomer" },
      ),
    );
    expect(text?.said).toMatchObject({
      by: "banned_word",
      verdict: { kind: "hold", status: "SYSTEM_WITHHELD", what: "vermin" },
    });
    expect(text?.further.map(({ by }) => by)).toEqual(["links", "new_commenter"]);
    expect(text?.score).toBe(45);
    expect(text?.signals.map(({ name }) => name)).toEqual(["links", "fresh", "unknown"]);
  });

  it("treats newcomers, regulars and the trusted as the policy does", async () => {
    const editor = await staffOf("editor");
    const by = async (persona: string) => {
      const { text } = await tryOut(editor, ask({}, { text: "See www.example.org", persona }));
      return text?.said.by;
    };
    expect([await by("newcomer"), await by("regular"), await by("trusted")]).toEqual([
      "links",
      "links",
      "trusted",
    ]);
  });

  it("tells how the latest comments would have fared, and changes none of them", async () => {
    const editor = await staffOf("editor");
    const [reader, story] = [await makeRegular(), await publishStory()];
    const id = await writeComment({
      storyId: story.id,
      authorId: reader.id,
      body: "This flummery has to end.",
    });
    const number = (await getPolicy(editor)).number;
    const { past } = await tryOut(editor, ask({ suspectWords: ["flummery"] }, { past: "100" }));
    const one = past?.differing.find((comment) => comment.id === id);
    expect(one).toMatchObject({
      author: reader.name,
      inForce: { verdict: { kind: "publish" }, by: null },
      tried: { verdict: { kind: "hold", what: "flummery" }, by: "suspect_word" },
    });
    expect(past?.tried.hold).toBe((past?.inForce.hold ?? 0) + 1);
    expect(past?.looked).toBe(Object.values(past?.tried ?? {}).reduce((sum, n) => sum + n, 0));
    expect((await getPolicy(editor)).number).toBe(number);
    const [row] = await db.select().from(comments).where(eq(comments.id, id));
    expect(row?.status).toBe("NONE");
  });

  it("knows of each comment what was known when it came", async () => {
    const editor = await staffOf("editor");
    const [reader, story] = [await makePerson(), await publishStory()];
    // The latest of all, whatever other tests have written.
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
    const write = (days: number) =>
      writeComment({
        storyId: story.id,
        authorId: reader.id,
        status: "APPROVED",
        createdAt: inDays(days),
      });
    const ids = [await write(1), await write(2), await write(3)];
    const { past } = await tryOut(
      editor,
      ask({ newcomerComments: 0, trustedComments: 0 }, { past: "100" }),
    );
    const differing = past?.differing.map(({ id }) => id) ?? [];
    expect(differing).toContain(ids[0]);
    expect(differing).toContain(ids[1]);
    expect(differing).not.toContain(ids[2]);
  });
});
