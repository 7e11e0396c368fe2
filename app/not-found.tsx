import type { Metadata } from "next";
import { PageTitle } from "@/components/site/page-title";
import { SearchForm } from "@/components/site/search-form";
import { useVoice } from "@/components/site/use-voice";
import { getVoice } from "@/domain/newsroom/queries";
import { readSearch } from "@/domain/search/input";
import SiteLayout from "./(site)/layout";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getVoice()).words.site.notFound.title, robots: { index: false } };
}

/** Also the answer for whatever is not public: it never says which of the two it is. */
export default function NotFound() {
  const { notFound, toFrontPage } = useVoice().words.site;
  return (
    <SiteLayout>
      <PageTitle title={notFound.title} intro={notFound.intro} kind="404" isHung />
      <SearchForm asked={readSearch({})} />
      <div className="hung">
        <p className="mt-5 font-prose text-[1.25rem]">
          <a href="/" className="link">
            {toFrontPage}
          </a>
        </p>
      </div>
    </SiteLayout>
  );
}
