import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { StoryRiver } from "@/components/site/story-river";
import { breadcrumbsOf } from "@/components/site/structured-data";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { listPublished } from "@/domain/story/queries";
import { findTagAddress, getTag } from "@/domain/tag/queries";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps, slugOf } from "@/lib/page-props";

type Props = PageProps<{ slug: string }>;

async function find(params: Props["params"]) {
  const slug = await slugOf(params);
  const tag = await getTag(slug);
  if (tag) return tag;
  const present = await findTagAddress(slug);
  return present ? permanentRedirect(`/tags/${encodeURIComponent(present)}`) : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [tag, newsroom, { words }] = await Promise.all([find(params), getNewsroom(), getVoice()]);
  return listMetadata(newsroom, {
    name: tag.name,
    description: words.site.lists.aboutTag(tag.name, newsroom.title),
    path: `/tags/${encodeURIComponent(tag.slug)}`,
    hasFeed: true,
  });
}

export default async function TagPage({ params, searchParams }: Props) {
  const [tag, newsroom, { words }, query] = await Promise.all([
    find(params),
    getNewsroom(),
    getVoice(),
    searchParams,
  ]);
  const after = decodeCursor(first(query.after), isTimeKey);
  const { stories, next } = await listPublished({ tagSlug: tag.slug, after, limit: 20 });
  return (
    <>
      <JsonLd graph={[breadcrumbsOf(newsroom, [{ name: tag.name }])]} />
      <PageTitle
        kind={words.site.lists.storiesAbout}
        title={tag.name}
        feedOf={`/tags/${encodeURIComponent(tag.slug)}`}
        isHung
      />
      {stories.length === 0 && <EmptyList isPaged />}
      <StoryRiver stories={stories} next={next} isPaged={!!after} isHung />
    </>
  );
}
