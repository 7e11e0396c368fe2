import { type Place, sitemap } from "@/components/site/sitemap";
import { isAddressKind, listAddresses } from "@/domain/story/public-addresses";
import { answerText } from "@/lib/conditional";
import { env } from "@/lib/env";

type Context = { params: Promise<{ part: string }> };

/** Pages that no story gives rise to. */
const pages: Place[] = [{ path: "/" }, { path: "/newsletter" }, { path: "/corrections" }];

/** One part of the sitemap: `pages.xml`, `stories-1.xml`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const places = await placesOf((await params).part);
  if (!places) return new Response("There is no such page.", { status: 404 });
  return answerText(request, sitemap(env().SITE_URL, places), "application/xml; charset=utf-8");
}

async function placesOf(name: string): Promise<Place[] | null> {
  if (name === "pages.xml") return pages;
  const [, kind = "", part] = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(name) ?? [];
  if (!isAddressKind(kind)) return null;
  const addresses = await listAddresses(kind, Number(part));
  if (addresses.length === 0) return null;
  return addresses.map(({ slug, changedAt }) => ({
    path: `/${kind}/${encodeURIComponent(slug)}`,
    changedAt,
  }));
}
