import type { NextRequest } from "next/server";
import { readChoicesToken } from "@/domain/mailing/token";
import { changeSubscription } from "@/domain/subscription/commands";
import { choiceInput, readRhythm } from "@/domain/subscription/input";
import { readBody } from "@/lib/body";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ token: string }> };

/** What comes by the newsletter, changed by the link of a mail. The token is the right to do it. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const body = await readBody(request, { maxBytes: 12 * 1024, lists: ["section"] });
  if (!body.ok) return body.answer;
  const { token } = await params;
  const id = readChoicesToken(token);
  if (!id) return problem(404, "Not found");
  const choice = choiceInput.safeParse(body.data);
  const changed = choice.success && (await changeSubscription(id, choice.data));
  // What was right goes back with what was wrong.
  const again = `?error=${readRhythm(body.data.rhythm) ?? "sections"}`;
  const outcome = changed ? (changed.ok ? "?posted=saved" : "") : again;
  const location = `/newsletter/choices/${encodeURIComponent(token)}${outcome}`;
  return new Response(null, { status: 303, headers: { location } });
}
