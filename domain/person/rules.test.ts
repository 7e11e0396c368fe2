import { describe, expect, it } from "vitest";
import { asStaff, isDemotion, may, type Permission, permissions, type Role, roles } from "./rules";

/** The contract's table, cell by cell: R reader, W writer, E editor, M moderator, A admin. */
const table: Record<Permission, string> = {
  "desk.enter": " WEMA",
  "story.write": " WE A",
  "media.manage": " WE A",
  "story.editAny": "  E A",
  "story.publish": "  E A",
  "checklist.manage": "  E A",
  "tag.manage": "  E A",
  "series.manage": "  E A",
  "section.manage": "  E A",
  "front.edit": "  E A",
  "newsletter.edit": "  E A",
  "comment.moderate": "  EMA",
  "person.sanction": "  EMA",
  "policy.manage": "  E A",
  "poll.integrity": "  EMA",
  "people.manage": "    A",
  "settings.manage": "    A",
  "log.read": "    A",
};

const cells = Object.entries(table).flatMap(([permission, row]) =>
  roles.map((role, at) => [role, permission as Permission, row[at] !== " "] as const),
);

const viewer = (role: Role) => ({
  id: "1",
  name: "N",
  slug: "n",
  email: "n@x.test",
  role,
  emailConfirmed: true,
  sessionId: "1",
});

describe("who may do what", () => {
  it("has a row for each permission", () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(permissions).sort());
  });

  it.each(cells)("%s, %s: %s", (role, permission, allowed) => {
    expect(may(role, permission)).toBe(allowed);
    expect(asStaff(viewer(role), permission) !== null).toBe(allowed);
  });

  it.each(Object.keys(table) as Permission[])("nobody without an account may %s", (permission) => {
    expect(asStaff(null, permission)).toBeNull();
  });

  it("an unknown role may nothing", () => {
    for (const permission of Object.keys(permissions) as Permission[])
      expect(may("owner" as Role, permission)).toBe(false);
  });
});

describe("isDemotion", () => {
  it.each([
    ["admin", "editor", true],
    ["editor", "moderator", true],
    ["moderator", "writer", true],
    ["writer", "reader", true],
    ["writer", "editor", false],
    ["reader", "writer", false],
    ["moderator", "editor", false],
    ["editor", "editor", false],
  ] as const)("%s to %s: %s", (from, to, answer) => {
    expect(isDemotion(from, to)).toBe(answer);
  });
});
