import "server-only";
import { cookies } from "next/headers";
import { CannotSignIn, signIn } from "@/domain/person/auth";
import { findByEmail } from "@/domain/person/queries";
import { isStaffRole } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { readVoterCookie, voterCookie } from "@/domain/poll/voter";
import { mergeVotes } from "@/domain/poll/votes";
import { closeSession } from "@/domain/session/commands";

/**
 * Signs in, ends the session that was, and brings along the votes this browser cast before.
 * @returns where this person belongs, or how many seconds to wait (0: the proof was wrong)
 */
export async function enter(proof: {
  email: string;
  password: string;
}): Promise<{ ok: true; home: string } | { ok: false; wait: number }> {
  const before = await getViewer();
  const { email, password } = proof;
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof CannotSignIn)) throw error;
    return { ok: false, wait: error.wait };
  }
  if (before) await closeSession(before.sessionId);
  const person = await findByEmail(email.trim().toLowerCase());
  const browserId = readVoterCookie((await cookies()).get(voterCookie())?.value);
  if (person && browserId) await mergeVotes(person.id, browserId);
  return { ok: true, home: person && isStaffRole(person.role) ? "/desk" : "/" };
}
