import { z } from "zod";
import { BrokenFile, type Entry, type SourceFile, utc } from "./rules";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const idText = z.union([z.string(), z.number()]).transform(String);
const link = z.looseObject({ post_id: idText, sort_order: z.number().catch(0) });

/** The parts of a Ghost export (1 to 6) that a newsroom needs; anything else is passed over. */
const data = z.looseObject({
  posts: z.array(
    z.looseObject({
      id: idText,
      uuid: text,
      title: text,
      slug: text,
      html: text,
      feature_image: text,
      custom_excerpt: text,
      status: text,
      visibility: text,
      type: text,
      page: z.union([z.boolean(), z.number()]).nullish(),
      published_at: text,
      updated_at: text,
    }),
  ),
  tags: z.array(z.looseObject({ id: idText, name: text })).catch([]),
  posts_tags: z.array(link.extend({ tag_id: idText })).catch([]),
  users: z.array(z.looseObject({ id: idText, name: text, email: text })).catch([]),
  posts_authors: z.array(link.extend({ author_id: idText })).catch([]),
  posts_meta: z
    .array(z.looseObject({ post_id: idText, feature_image_alt: text, feature_image_caption: text }))
    .catch([]),
});
const file = z.union([
  z.looseObject({ db: z.tuple([z.looseObject({ data })]).rest(z.unknown()) }),
  z.looseObject({ data }).transform((one) => ({ db: [one] as const })),
]);
type Data = z.infer<typeof data>;

/**
 * A Ghost export. Its parts refer to each other, so it is read whole.
 * @param site stands in for the mark that Ghost writes in place of its own address
 * @throws BrokenFile for anything else
 */
export function readGhost(json: string, site: string): SourceFile {
  const parsed = file.safeParse(parse(json));
  if (!parsed.success) throw new BrokenFile("This is no Ghost export.");
  const [{ data: all }] = parsed.data.db;
  const whole = (html: string) => html.replaceAll("__GHOST_URL__", site.replace(/\/$/, ""));
  const tagById = new Map(all.tags.map((one) => [one.id, one]));
  const userById = new Map(all.users.map((one) => [one.id, one]));
  const tags = joined(all.posts_tags, ({ tag_id }) => tagById.get(tag_id));
  const authors = joined(all.posts_authors, ({ author_id }) => userById.get(author_id));
  const meta = new Map(all.posts_meta.map((one) => [one.post_id, one]));
  const entryOf = (post: Data["posts"][number]): Entry => {
    const { title } = post;
    const address = site ? `${site.replace(/\/$/, "")}/${post.slug}/` : post.slug;
    if (post.type === "page" || post.page)
      return { kind: "other", title, address, why: "It is a page, not a post." };
    const [main, ...others] = (tags.get(post.id) ?? [])
      .map(({ name }) => name)
      // Tags with this sign are for machines.
      .filter((name) => name && !name.startsWith("#"));
    const about = meta.get(post.id);
    return {
      kind: "story",
      story: {
        key: `ghost:${post.uuid || post.id}`,
        address,
        otherAddresses: [],
        title,
        html: whole(post.html),
        excerpt: post.custom_excerpt,
        slug: post.slug,
        wasPublic: post.status === "published" && (post.visibility || "public") === "public",
        publishedAt: utc(post.published_at),
        updatedAt: utc(post.updated_at),
        authors: (authors.get(post.id) ?? []).map(({ name, email }) => ({ name, email })),
        categories: main ? [main] : [],
        tags: others,
        lead: post.feature_image
          ? {
              address: whole(post.feature_image),
              alt: about?.feature_image_alt ?? "",
              caption: about?.feature_image_caption ?? "",
            }
          : null,
      },
    };
  };
  return {
    count: all.posts.length,
    entries: async function* () {
      for (const post of all.posts) yield entryOf(post);
    },
  };
}

function joined<L extends { post_id: string; sort_order: number }, T>(
  links: readonly L[],
  find: (link: L) => T | undefined,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of [...links].sort((a, b) => a.sort_order - b.sort_order)) {
    const thing = find(one);
    const those = found.get(one.post_id);
    if (thing && those) those.push(thing);
    else if (thing) found.set(one.post_id, [thing]);
  }
  return found;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new BrokenFile("It is damaged: this is no JSON.");
  }
}
