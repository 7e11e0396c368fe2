import type { Metadata } from "next";
import { CorrectionRiver } from "@/components/correction/correction-river";
import { EmptyList } from "@/components/site/empty-list";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { listCorrections } from "@/domain/correction/queries";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps } from "@/lib/page-props";

export async function generateMetadata(): Promise<Metadata> {
  const [newsroom, voice] = await Promise.all([getNewsroom(), getVoice()]);
  const words = voice.words.site.corrections;
  return listMetadata(newsroom, {
    name: words.title,
    description: words.about(newsroom.title),
    path: "/corrections",
  });
}

export default async function Corrections({ searchParams }: PageProps) {
  const [voice, query] = await Promise.all([getVoice(), searchParams]);
  const words = voice.words.site.corrections;
  const after = decodeCursor(first(query.after), isTimeKey);
  const { items, next } = await listCorrections({ after, limit: 30 });
  return (
    <>
      <PageTitle kind={words.kind} title={words.title} isHung />
      {items.length === 0 ? (
        <EmptyList isPaged={after !== null} {...(!after && { why: words.none })} />
      ) : (
        <CorrectionRiver items={items} next={next} />
      )}
    </>
  );
}
