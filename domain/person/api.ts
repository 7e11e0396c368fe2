import "server-only";
import { findViewer } from "@/domain/session/queries";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";
import { asStaff, type Permission, type Staff } from "./rules";
import { getViewer } from "./session";

/** The gate of a route handler of the desk: the Staff, or the answer to give instead. */
export async function requireStaffApi(
  request: Request,
  permission: Permission,
): Promise<Staff | Response> {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const viewer = await getViewer();
  if (!viewer) return problem(401, "Signed out", "Sign in first.");
  return asStaff(viewer, permission) ?? problem(403, "Forbidden", "Your role does not allow this.");
}

/** For an answer that stays open: whether this Staff would be let in now. */
export const isStillStaff = (staff: Staff, permission: Permission) => async (): Promise<boolean> =>
  asStaff(await findViewer(staff.sessionId), permission) !== null;
