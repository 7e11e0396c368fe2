import type { NextRequest } from "next/server";
import { getViewer } from "@/domain/person/session";
import { chooseOwnNewsletter } from "@/domain/subscription/commands";
import { ownInput, readRhythm } from "@/domain/subscription/input";
import { readBody } from "@/lib/body";
import { isForeignOrigin } from "@/lib/origin";
import { problem } from "@/lib/problem";

/** The newsletter to one's own address, chosen on the account page. */
export async function POST(request: NextRequest): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const body = await readBody(request, { maxBytes: 12 * 1024, lists: ["section"] });
  if (!body.ok) return body.answer;
  const isForm = body.kind === "form";
  const viewer = await getViewer();
  if (!viewer) return isForm ? to("/sign-in?callbackUrl=%2Faccount") : problem(401, "Signed out");
  const input = ownInput.safeParse(body.data);
  if (!input.success)
    return isForm
      ? said("wrong", readRhythm(body.data.rhythm))
      : problem(422, "Unprocessable", "Choose a rhythm and sections.");
  const chosen = await chooseOwnNewsletter(viewer, input.data);
  if (!chosen.ok) return problem(403, "E-mail not confirmed", "Confirm your e-mail first.");
  return isForm ? said(input.data ? "saved" : "ended") : new Response(null, { status: 204 });
}

const to = (location: string) => new Response(null, { status: 303, headers: { location } });
const said = (what: string, rhythm?: string) =>
  to(`/account?newsletter=${what}${rhythm ? `&rhythm=${rhythm}` : ""}#newsletter`);
