import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { findViewer } from "@/domain/session/queries";
import { fieldsOf } from "@/lib/fields-of";
import { log } from "@/lib/log";
import { isForeignOrigin } from "@/lib/origin";
import { type Refusal, refuse } from "@/lib/result";
import { sessionCookie } from "./cookie";
import { asStaff, type Permission, type Staff, type Viewer } from "./rules";
import { readSessionToken } from "./session-token";

/**
 * Who is asking: role and status as the database has them now. Without a session cookie there is
 * no query; any doubt or error means nobody.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  try {
    const sid = await readSessionToken(token);
    return sid ? await findViewer(sid) : null;
  } catch (error) {
    log.error({ err: error }, "session could not be read");
    return null;
  }
});

/** For pages of one's own: signed out leads to the sign-in page and back. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer) return viewer;
  const path = (await headers()).get("x-galley-path") ?? "/";
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}

/** The gate of every desk page: signed out leads to sign-in, without the right to the 403 page. */
export async function requireStaff(permission: Permission): Promise<Staff> {
  const viewer = await requireViewer();
  return asStaff(viewer, permission) ?? deny(viewer, permission, forbidden);
}

/** Who tried what they may not is worth a line in the log. */
function deny<T>(viewer: Viewer, permission: Permission, answer: () => T): T {
  log.warn({ personId: viewer.id, role: viewer.role, permission }, "denied");
  return answer();
}

export type GateRefusal = Refusal<"signedOut" | "forbidden" | "foreignOrigin" | "badInput">;

/** What stands before every action: origin, session, permission, input; in this order. */
export async function gate<A extends Viewer, S extends z.ZodType>(
  schema: S,
  input: unknown,
  admit: (viewer: Viewer) => A | null,
): Promise<{ ok: true; actor: A; input: z.output<S> } | GateRefusal> {
  if (isForeignOrigin(await headers())) return refuse("foreignOrigin");
  const viewer = await getViewer();
  if (!viewer) return refuse("signedOut");
  const actor = admit(viewer);
  if (!actor) return refuse("forbidden");
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refuse("badInput", fieldsOf(parsed.error));
  return { ok: true, actor, input: parsed.data };
}

/**
 * Makes a Server Action for staff: refuses foreign origins, authenticates, authorises, parses, and
 * only then runs. Refusals are values, so that nothing typed is lost to an error page.
 */
export function staffAction<S extends z.ZodType, R>(
  permission: Permission,
  schema: S,
  run: (actor: Staff, input: z.output<S>) => Promise<R>,
): (input: z.input<S>) => Promise<R | GateRefusal> {
  return async (input) => {
    const passed = await gate(schema, input, (viewer) => asStaff(viewer, permission));
    return passed.ok ? run(passed.actor, passed.input) : passed;
  };
}

/** The same for any signed-in reader. */
export function readerAction<S extends z.ZodType, R>(
  schema: S,
  run: (actor: Viewer, input: z.output<S>) => Promise<R>,
): (input: z.input<S>) => Promise<R | GateRefusal> {
  return async (input) => {
    const passed = await gate(schema, input, (viewer) => viewer);
    return passed.ok ? run(passed.actor, passed.input) : passed;
  };
}
