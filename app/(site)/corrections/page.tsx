import type { Metadata } from "next";
import { CorrectionRiver } from "@/components/correction/correction-river";
import { EmptyList } from "@/components/site/empty-list";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { listCorrections } from "@/domain/correction/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { decodeCursor, isTimeKey } from "@/lib/cursor";
import { first, type PageProps } from "@/lib/page-props";

export async function generateMetadata(): Promise<Metadata> {
  const newsroom = await getNewsroom();
  return listMetadata(newsroom, {
    name: "Corrections",
    description: `What ${newsroom.title} got wrong, made clearer or has learned since.`,
    path: "/corrections",
  });
}

export default async function Corrections({ searchParams }: PageProps) {
  const [newsroom, query] = await Promise.all([getNewsroom(), searchParams]);
  const after = decodeCursor(first(query.after), isTimeKey);
  const { items, next } = await listCorrections({ after, limit: 30 });
  return (
    <>
      <PageTitle kind="What we got wrong" title="Corrections" />
      {items.length === 0 && after && <EmptyList isPaged />}
      {items.length === 0 && !after && (
        <p className="text-quiet">Nothing has been corrected yet.</p>
      )}
      <CorrectionRiver items={items} next={next} timeZone={newsroom.timeZone} />
    </>
  );
}
