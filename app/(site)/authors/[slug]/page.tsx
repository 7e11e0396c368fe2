import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { StoryRiver } from "@/components/site/story-river";
import { breadcrumbsOf, profileOf } from "@/components/site/structured-data";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { getAuthor, listPublished } from "@/domain/story/queries";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps, slugOf } from "@/lib/page-props";

type Props = PageProps<{ slug: string }>;

const find = async (params: Props["params"]) =>
  (await getAuthor(await slugOf(params))) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [author, newsroom] = await Promise.all([find(params), getNewsroom()]);
  return listMetadata(newsroom, {
    name: author.name,
    description: author.bio,
    path: `/authors/${author.slug}`,
    hasFeed: true,
  });
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const [author, newsroom, { words }, query] = await Promise.all([
    find(params),
    getNewsroom(),
    getVoice(),
    searchParams,
  ]);
  const after = decodeCursor(first(query.after), isTimeKey);
  const { stories, next } = await listPublished({ authorSlug: author.slug, after, limit: 20 });
  return (
    <>
      <JsonLd
        graph={[profileOf(author, newsroom), breadcrumbsOf(newsroom, [{ name: author.name }])]}
      />
      <PageTitle
        kind={words.search.author}
        title={author.name}
        intro={author.bio}
        feedOf={`/authors/${encodeURIComponent(author.slug)}`}
        isHung
      />
      {stories.length === 0 && <EmptyList isPaged={after !== null} />}
      <StoryRiver stories={stories} next={next} isPaged={!!after} hasAuthors={false} isHung />
    </>
  );
}
