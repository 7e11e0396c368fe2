import type { NextRequest } from "next/server";
import { askedInDemo, refusedSubscription } from "@/components/subscription/answer-pages";
import { isShown } from "@/domain/account/deliver";
import { getVoice } from "@/domain/newsroom/queries";
import { listSections } from "@/domain/section/queries";
import { askLater, askNow, waitFor } from "@/domain/subscription/asking";
import { subscribeInput } from "@/domain/subscription/input";
import { readBody } from "@/lib/body";
import { fieldsOf } from "@/lib/fields-of";
import { isForeignOrigin } from "@/lib/origin";
import { problem, tooFast } from "@/lib/problem";
import { faultIn } from "@/lib/words/fault";

/** Asks for the newsletter. The answer is the same for an address that has it and one that has not. */
export async function POST(request: NextRequest): Promise<Response> {
  if (isForeignOrigin(request.headers)) return problem(403, "Foreign origin");
  const body = await readBody(request, { maxBytes: 12 * 1024, lists: ["section"] });
  if (!body.ok) return body.answer;
  const isForm = body.kind === "form";
  const voice = await getVoice();
  const refuse = async (status: number, fault: string, headers = {}) =>
    refusedSubscription({
      ...{ status, fault, headers, voice },
      typed: typedIn(body.data),
      sections: await listSections(),
    });
  const input = subscribeInput.safeParse(body.data);
  if (!input.success) {
    const [fault = "Unprocessable"] = Object.values(fieldsOf(input.error));
    return isForm ? refuse(422, faultIn(voice, fault)) : problem(422, "Unprocessable", fault);
  }
  const wait = await waitFor(input.data.email, request.headers);
  if (wait > 0 && !isForm) return tooFast(wait);
  if (wait > 0)
    return refuse(429, voice.words.newsletter.refused.tooFast(Math.ceil(wait / 60)), {
      "retry-after": String(wait),
    });
  if (isForm && isShown()) return askedInDemo(await askNow(input.data), voice);
  askLater(input.data);
  return isForm
    ? new Response(null, { status: 303, headers: { location: "/newsletter?posted=yes" } })
    : new Response(null, { status: 202 });
}

function typedIn({ email, rhythm, scope, section }: Record<string, unknown>) {
  const text = (value: unknown) => (typeof value === "string" ? value.slice(0, 300) : "");
  const list = Array.isArray(section) ? section.map(text) : [];
  return { email: text(email), rhythm: text(rhythm), scope: text(scope), section: list };
}
