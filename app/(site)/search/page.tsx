import type { Metadata } from "next";
import { PageTitle } from "@/components/site/page-title";
import { SearchForm } from "@/components/site/search-form";
import { SearchResults } from "@/components/site/search-results";
import { getNewsroom } from "@/domain/newsroom/queries";
import { first, type PageProps } from "@/lib/page-props";
import { cleanLine } from "@/lib/text";

type Props = PageProps;

/** Nobody types more; longer is not a search. */
const maxQuery = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: `Search | ${(await getNewsroom()).title}`, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const query = await searchParams;
  const q = cleanLine((first(query.q) ?? "").slice(0, maxQuery));
  return (
    <>
      <PageTitle title="Search" />
      <SearchForm q={q} />
      {q && <SearchResults q={q} after={first(query.after)} />}
    </>
  );
}
