import { securityTxt } from "@/components/site/security-txt";
import { getNewsroom } from "@/domain/newsroom/queries";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** A newsroom that has named no contact has no such file. */
export async function GET(request: Request): Promise<Response> {
  const { SECURITY_CONTACT: contact, SITE_URL: base } = env();
  if (!contact) return new Response("There is no such page.", { status: 404 });
  const text = securityTxt({ base, contact, newsroom: await getNewsroom(), now: new Date() });
  return answerText(request, text, "text/plain; charset=utf-8");
}
