import type { Metadata } from "next";
import { listMetadata } from "@/components/site/metadata";
import { PageTitle } from "@/components/site/page-title";
import { SubscribeForm } from "@/components/subscription/subscribe-form";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { listSections } from "@/domain/section/queries";
import { first, type PageProps } from "@/lib/page-props";

export async function generateMetadata(): Promise<Metadata> {
  const [newsroom, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return listMetadata(newsroom, {
    name: words.newsletter.title,
    description: words.newsletter.about(newsroom.title),
    path: "/newsletter",
  });
}

export default async function NewsletterPage({ searchParams }: PageProps) {
  const [{ title }, { words }, sections, query] = await Promise.all([
    getNewsroom(),
    getVoice(),
    listSections(),
    searchParams,
  ]);
  const { newsletter } = words;
  if (first(query.posted))
    return <PageTitle title={newsletter.asked.title} intro={newsletter.asked.text} />;
  return (
    <>
      <PageTitle title={newsletter.title} intro={newsletter.intro(title)} />
      <SubscribeForm sections={sections} of={first(query.section)} />
    </>
  );
}
