import type { Metadata } from "next";
import { PageTitle } from "@/components/site/page-title";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { isAsking, readSearch } from "@/domain/search/input";
import { listChoices } from "@/domain/search/queries";
import { listSections } from "@/domain/section/queries";
import type { PageProps } from "@/lib/page-props";

export async function generateMetadata(): Promise<Metadata> {
  const [{ title }, { words }] = await Promise.all([getNewsroom(), getVoice()]);
  return { title: `${words.search.title} | ${title}`, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: PageProps) {
  const asked = readSearch(await searchParams);
  const [sections, choices, { words }] = await Promise.all([
    listSections(),
    listChoices(),
    getVoice(),
  ]);
  return (
    <>
      <PageTitle title={words.search.title} isHung />
      <SearchForm asked={asked} offered={{ sections, ...choices }} />
      {isAsking(asked) && <SearchResults asked={asked} />}
    </>
  );
}
