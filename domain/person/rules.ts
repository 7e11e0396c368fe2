export const roles = ["reader", "writer", "editor", "moderator", "admin"] as const;
export type Role = (typeof roles)[number];

export const permissions = {
  "desk.enter": ["writer", "editor", "moderator", "admin"],
  "story.write": ["writer", "editor", "admin"],
  "story.editAny": ["editor", "admin"],
  "story.publish": ["editor", "admin"],
  "checklist.manage": ["editor", "admin"],
  "media.manage": ["writer", "editor", "admin"],
  "tag.manage": ["editor", "admin"],
  "section.manage": ["editor", "admin"],
  "series.manage": ["editor", "admin"],
  "front.edit": ["editor", "admin"],
  "newsletter.edit": ["editor", "admin"],
  "comment.moderate": ["editor", "moderator", "admin"],
  "person.sanction": ["editor", "moderator", "admin"],
  "policy.manage": ["editor", "admin"],
  "poll.integrity": ["editor", "moderator", "admin"],
  "people.manage": ["admin"],
  "settings.manage": ["admin"],
  "log.read": ["admin"],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

export const isStaffRole = (role: Role): boolean => may(role, "desk.enter");

/** Whether a change of role takes something away. */
export const isDemotion = (from: Role, to: Role): boolean =>
  (Object.keys(permissions) as Permission[]).some(
    (permission) => may(from, permission) && !may(to, permission),
  );

/** Someone signed in with a live session. */
export type Viewer = {
  id: string;
  name: string;
  slug: string;
  email: string;
  role: Role;
  emailConfirmed: boolean;
  sessionId: string;
};

declare const brand: unique symbol;
/** A viewer whose permission was checked. Only `requireStaff` and `asStaff` mint it. */
export type Staff = Viewer & { readonly [brand]: "staff" };

/** The check behind every gate: a Staff, or null when the role does not allow it. */
export const asStaff = (viewer: Viewer | null, permission: Permission): Staff | null =>
  viewer && may(viewer.role, permission) ? (viewer as Staff) : null;

/** What an actor must be able to do to change this story. */
export const mayEditStory = (
  actor: Viewer,
  story: { createdBy: string; authorIds: readonly string[]; writerId?: string | null },
): boolean =>
  may(actor.role, "story.editAny") ||
  (may(actor.role, "story.write") &&
    (story.createdBy === actor.id ||
      story.writerId === actor.id ||
      story.authorIds.includes(actor.id)));
