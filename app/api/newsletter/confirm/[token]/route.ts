import { choicesPath } from "@/domain/mailing/token";
import { confirmSubscription } from "@/domain/subscription/commands";

type Context = { params: Promise<{ token: string }> };

/** The button of the confirmation page. The token is the right to do it: no cookie, no Origin. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const confirmed = await confirmSubscription(token);
  const location = confirmed.ok
    ? `${choicesPath(confirmed.subscriptionId)}?posted=confirmed`
    : `/newsletter/confirm/${encodeURIComponent(token)}`;
  return new Response(null, { status: 303, headers: { location } });
}
