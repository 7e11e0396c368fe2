import { enter } from "@/domain/account/entering";
import { signInForm } from "@/domain/account/input";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { problem, tooFast } from "@/lib/problem";

/**
 * Signs in without leaving the page: for an editor whose session ended while they wrote. A Server
 * Action would draw the page anew, and lead whoever is signed out away from it.
 */
export async function POST(request: Request): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const body = await readBody(request, { maxBytes: 4_096 });
  if (!body.ok) return body.answer;
  const proof = signInForm.safeParse(body.data);
  const entered = proof.success ? await enter(proof.data) : null;
  if (entered?.ok) return new Response(null, { status: 204 });
  if (entered?.wait) return tooFast(entered.wait);
  return problem(401, "Not signed in", "Email or password is incorrect");
}
