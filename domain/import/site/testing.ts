type Post = {
  id: number;
  title?: string;
  body?: string;
  excerpt?: string;
  status?: string;
  type?: string;
  slug?: string;
  date?: string;
  author?: string;
  categories?: string[];
  tags?: string[];
  /** More elements of the item, as XML. */
  more?: string;
};

const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

export const wxrHead = (site: string) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Old Post</title>
<link>${site}</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata("maud")}</wp:author_login>
<wp:author_email>${cdata("maud@old.test")}</wp:author_email>
<wp:author_display_name>${cdata("Maud Ferrier")}</wp:author_display_name></wp:author>`;
export const wxrTail = "</channel></rss>";

/** One item as WordPress writes it. */
export const wxrItem = (site: string, post: Post): string => `<item>
<title>${cdata(post.title ?? `Post ${post.id}`)}</title><link>${site}/?p=${post.id}</link>
<dc:creator>${cdata(post.author ?? "maud")}</dc:creator>
<guid isPermaLink="false">${site}/?p=${post.id}</guid><description></description>
<content:encoded>${cdata(post.body ?? "")}</content:encoded>
<excerpt:encoded>${cdata(post.excerpt ?? "")}</excerpt:encoded>
<wp:post_id>${post.id}</wp:post_id><wp:post_date>${cdata(post.date ?? "2015-04-02 10:00:00")}</wp:post_date>
<wp:post_date_gmt>${cdata(post.date ?? "2015-04-02 09:00:00")}</wp:post_date_gmt>
<wp:post_modified_gmt>${cdata("2016-01-01 00:00:00")}</wp:post_modified_gmt>
<wp:post_name>${cdata(post.slug ?? "")}</wp:post_name><wp:status>${cdata(post.status ?? "publish")}</wp:status>
<wp:post_type>${cdata(post.type ?? "post")}</wp:post_type>
${(post.categories ?? []).map((name) => `<category domain="category" nicename="x">${cdata(name)}</category>`).join("")}
${(post.tags ?? []).map((name) => `<category domain="post_tag" nicename="x">${cdata(name)}</category>`).join("")}
${post.more ?? ""}</item>`;

export const aWxr = (site: string, posts: readonly Post[]): string =>
  wxrHead(site) + posts.map((post) => wxrItem(site, post)).join("\n") + wxrTail;

export async function* inPieces(text: string, size = 7_919): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function* asText(text: string, size = 1_013): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
