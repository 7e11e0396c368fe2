import type { NextRequest } from "next/server";
import { stopMails } from "@/domain/mailing/stopping";
import { readBody } from "@/lib/body";
import { problem } from "@/lib/problem";

type Context = { params: Promise<{ token: string }> };

/** Programs that look at every link of a mail must not end anything: a person is asked first. */
export async function GET(_: NextRequest, { params }: Context): Promise<Response> {
  const token = encodeURIComponent((await params).token);
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${token}` } });
}

/**
 * One-Click Unsubscribe of RFC 8058, posted by the reader's mail provider: no cookie, no sign-in, no
 * Origin. The token is the right to do it.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const body = await readBody(request, { maxBytes: 4 * 1024 });
  if (!body.ok) return body.answer;
  if (body.data["List-Unsubscribe"] !== "One-Click")
    return problem(422, "Unprocessable", "Post List-Unsubscribe=One-Click.");
  const { token } = await params;
  const stopped = await stopMails(token);
  if (!stopped.ok) return problem(404, "Not found");
  if (body.data.from !== "page") return new Response(null, { status: 204 });
  const location = `/unsubscribe/${encodeURIComponent(token)}?done=yes`;
  return new Response(null, { status: 303, headers: { location } });
}
