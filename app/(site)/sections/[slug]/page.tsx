import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyList } from "@/components/site/empty-list";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { SectionFront } from "@/components/site/section-front";
import { SectionRiver } from "@/components/site/section-river";
import { breadcrumbsOf } from "@/components/site/structured-data";
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
      <PageTitle title={section.name} intro={section.description} />
      {front ? (
        <SectionFront {...{ section, front, newest: stories, next }} />
      ) : (
        <>
          {stories.length === 0 && <EmptyList isPaged={after !== null} />}
          <SectionRiver
            section={section}
            stories={stories}
            next={next}
            isPaged={!!after}
            hasLabels={false}
          />
        </>
      )}
    </>
  );
}
