import type { Newsroom } from "@/domain/newsroom/queries";
import type { Author } from "@/domain/story/queries";
import { env } from "@/lib/env";

/** Terms of schema.org that several pages speak of. */

type Named = Pick<Newsroom, "title">;

export const absolute = (path: string): string => new URL(path, env().SITE_URL).href;

export const publisherOf = ({ title }: Named) => ({
  "@type": "NewsMediaOrganization",
  "@id": absolute("/#newsroom"),
  name: title,
  url: absolute("/"),
  logo: absolute("/apple-icon.png"),
  correctionsPolicy: absolute("/corrections"),
});

/** Search engines call a site by this name, not by its host. */
export const websiteOf = (newsroom: Named & Pick<Newsroom, "language">) => ({
  "@type": "WebSite",
  "@id": absolute("/#site"),
  name: newsroom.title,
  url: absolute("/"),
  inLanguage: newsroom.language,
  publisher: publisherOf(newsroom),
});

/** The author's page, and who it is about. */
export const profileOf = ({ name, slug, bio }: Author, newsroom: Named) => {
  const url = absolute(`/authors/${encodeURIComponent(slug)}`);
  return {
    "@type": "ProfilePage",
    "@id": url,
    mainEntity: {
      "@type": "Person",
      "@id": `${url}#person`,
      name,
      url,
      ...(bio && { description: bio }),
      worksFor: publisherOf(newsroom),
    },
  };
};

type Step = { name: string; path?: string };

/** The way to a page from the front; the page itself comes last and needs no address. */
export const breadcrumbsOf = (newsroom: Named, steps: readonly Step[]) => ({
  "@type": "BreadcrumbList",
  itemListElement: [{ name: newsroom.title, path: "/" }, ...steps].map(({ name, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    ...(path && { item: absolute(path) }),
  })),
});
