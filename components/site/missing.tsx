import { PageTitle } from "@/components/site/page-title";
import { SearchForm } from "@/components/site/search-form";
import { useVoice } from "@/components/site/use-voice";
import { readSearch } from "@/domain/search/input";

/** The answer for whatever is not public: it never says whether there is something. */
export function Missing() {
  const { notFound, toFrontPage } = useVoice().words.site;
  return (
    <>
      <PageTitle title={notFound.title} intro={notFound.intro} kind="404" isHung />
      <SearchForm asked={readSearch({})} />
      <div className="hung">
        <p className="mt-5 font-prose text-[1.25rem]">
          <a href="/" className="link">
            {toFrontPage}
          </a>
        </p>
      </div>
    </>
  );
}
