import { z } from "zod";
import { type Entry, type SourceFile, type SourcePicture, utc } from "./rules";
import { type Channel, type Item, itemsOf } from "./wxr-items";

/**
 * A WordPress export, read twice: once for what is said of pictures and authors, which may stand
 * anywhere in it, and once for its posts.
 */
export async function readWxr(chunks: () => AsyncIterable<string>): Promise<SourceFile> {
  let channel: Channel = { site: "", authors: new Map() };
  const pictures = new Map<string, SourcePicture>();
  let count = 0;
  for await (const item of itemsOf(chunks(), (read) => {
    channel = read;
  })) {
    if (isEntry(item)) count++;
    if (item.fields["wp:post_type"] !== "attachment") continue;
    pictures.set(item.fields["wp:post_id"] ?? "", {
      address: item.fields["wp:attachment_url"] ?? "",
      alt: item.meta._wp_attachment_image_alt ?? "",
      caption: item.fields["excerpt:encoded"] ?? "",
    });
  }
  return {
    count,
    entries: async function* () {
      for await (const item of itemsOf(chunks()))
        if (isEntry(item)) yield entryOf(item, channel, pictures);
    },
  };
}

/** Menus, styles, revisions, attachments and the tools of plugins belong to WordPress, not to a newsroom. */
const tools =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|(?:wp|acf|elementor|wpcf7|jp|shop|et)[_-].+)$/;
const kindOf = ({ fields }: Item): string => fields["wp:post_type"] ?? "post";
const isEntry = (item: Item): boolean => !tools.test(kindOf(item));

function entryOf(item: Item, channel: Channel, pictures: Map<string, SourcePicture>): Entry {
  const { fields } = item;
  const title = fields.title ?? "";
  const address = fields.link ?? "";
  const other = (why: string): Entry => ({ kind: "other", title, address, why });
  const kind = kindOf(item);
  if (kind === "page") return other("It is a page, not a post.");
  if (kind !== "post") return other(`It is of the kind “${kind.slice(0, 60)}”, not a post.`);
  const status = fields["wp:status"] ?? "";
  if (status === "trash" || status === "auto-draft") return other("It lay in the bin.");
  const named = (domain: string) =>
    item.categories.filter((one) => one.domain === domain).map(({ name }) => name);
  const writer = channel.authors.get(fields["dc:creator"] ?? "");
  const login = fields["dc:creator"]?.trim();
  return {
    kind: "story",
    story: {
      key: `wordpress:${channel.site || fields.guid}#${fields["wp:post_id"] ?? fields.guid}`,
      address,
      otherAddresses: fields["wp:post_id"] ? [`/?p=${fields["wp:post_id"]}`] : [],
      title,
      html:
        withPicturesOfGalleries(fields["content:encoded"] ?? "", pictures) +
        notesOf(item.meta.footnotes ?? ""),
      excerpt: fields["excerpt:encoded"] ?? "",
      slug: fields["wp:post_name"] ?? "",
      wasPublic: status === "publish" && !fields["wp:post_password"],
      publishedAt: utc(fields["wp:post_date_gmt"]) ?? utc(fields["wp:post_date"]),
      updatedAt: utc(fields["wp:post_modified_gmt"]),
      authors: writer ? [writer] : login ? [{ name: login, email: "" }] : [],
      categories: named("category").filter((name) => name.toLowerCase() !== "uncategorized"),
      tags: named("post_tag"),
      lead: pictures.get(item.meta._thumbnail_id ?? "") ?? null,
    },
  };
}

/** `[gallery ids="4,7"]` names its pictures by number. */
const withPicturesOfGalleries = (html: string, pictures: Map<string, SourcePicture>): string =>
  html.replace(/\[gallery\b([^[\]]{0,5000})\]/g, (_, said: string) =>
    (/\bids=["“]?([\d, ]+)/.exec(said)?.[1] ?? "")
      .split(",")
      .flatMap((id) => pictures.get(id.trim()) ?? [])
      .map(
        ({ address, alt }) =>
          `\n\n<figure><img src="${quoted(address)}" alt="${quoted(alt)}"></figure>\n\n`,
      )
      .join(""),
  );

/** Notes are kept beside the text; references in it name them by id and lead to `<id>-link`. */
function notesOf(meta: string): string {
  const notes = footnotes.safeParse(parsed(meta)).data ?? [];
  const items = notes.map(
    ({ id, content }) =>
      `<li id="${quoted(id)}">${content} <a href="#${quoted(id)}-link">↩</a></li>`,
  );
  return items.length > 0 ? `\n\n<ol>${items.join("")}</ol>` : "";
}

const footnotes = z.array(z.looseObject({ id: z.string().max(100), content: z.string() }));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const quoted = (text: string): string => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
