import type { Metadata } from "next";
import { PageTitle } from "@/components/site/page-title";
import { ChoicesForm } from "@/components/subscription/choices-form";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { first, type PageProps } from "@/lib/page-props";

export async function generateMetadata(): Promise<Metadata> {
  const [{ title }, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return {
    title: `${words.newsletter.choices.title} | ${title}`,
    robots: { index: false, follow: false },
  };
}

export default async function NewsletterChoices({
  params,
  searchParams,
}: PageProps<{ token: string }>) {
  const [{ token }, { posted, error }, { words }] = await Promise.all([
    params,
    searchParams,
    getVoice(),
  ]);
  return (
    <>
      <PageTitle title={words.newsletter.choices.title} />
      <ChoicesForm token={token} posted={first(posted)} error={first(error)} />
    </>
  );
}
