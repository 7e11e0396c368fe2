import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { byTime, SectionFront } from "@/components/site/section-front";
import { SectionTitle } from "@/components/site/section-title";
import { StoryRiver } from "@/components/site/story-river";
import { breadcrumbsOf } from "@/components/site/structured-data";
import { ByMail } from "@/components/subscription/by-mail";
import { getSectionFront } from "@/domain/front/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { getSection } from "@/domain/section/queries";
import { listPublished } from "@/domain/story/queries";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps, slugOf } from "@/lib/page-props";

type Props = PageProps<{ slug: string }>;

const find = async (params: Props["params"]) =>
  (await getSection(await slugOf(params))) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [section, newsroom] = await Promise.all([find(params), getNewsroom()]);
  return listMetadata(newsroom, {
    name: section.name,
    description: section.description,
    path: `/sections/${section.slug}`,
    hasFeed: true,
  });
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [section, newsroom, query] = await Promise.all([find(params), getNewsroom(), searchParams]);
  const after = decodeCursor(first(query.after), isTimeKey);
  const [{ stories, next }, front] = await Promise.all([
    listPublished({ sectionSlug: section.slug, after, limit: 20 }),
    after ? null : getSectionFront(section.id),
  ]);
  return (
    <>
      <JsonLd graph={[breadcrumbsOf(newsroom, [{ name: section.name }])]} />
      <SectionTitle section={section} />
      {after ? (
        <>
          {stories.length === 0 && <EmptyList isPaged />}
          <StoryRiver stories={stories} next={next} hasLabels={false} isPaged isHung />
        </>
      ) : (
        <SectionFront front={front ?? byTime(stories)} {...{ section, next }} newest={stories} />
      )}
      <ByMail section={section} />
    </>
  );
}
