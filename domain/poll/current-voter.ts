import "server-only";
import { cookies } from "next/headers";
import type { Viewer } from "@/domain/person/rules";
import { readVoterCookie, type Voter, voterCookie } from "./voter";

/** Who votes in the request under way: the account, and what the browser's cookie says. */
export async function currentVoter(viewer: Viewer | null): Promise<Voter> {
  const jar = await cookies();
  return {
    accountId: viewer?.id ?? null,
    browserId: readVoterCookie(jar.get(voterCookie())?.value),
  };
}
