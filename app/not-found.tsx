import { PageTitle } from "@/components/site/page-title";
import { SearchForm } from "@/components/site/search-form";
import { readSearch } from "@/domain/search/input";
import SiteLayout from "./(site)/layout";

export const metadata = { title: "There is no page here", robots: { index: false } };

/** Also the answer for whatever is not public: it never says which of the two it is. */
export default function NotFound() {
  return (
    <SiteLayout>
      <PageTitle
        title="There is no page here"
        intro="The address may be mistyped, or what stood here was taken down."
      />
      <SearchForm asked={readSearch({})} />
      <p className="mt-5 font-prose text-[1.25rem]">
        <a href="/" className="link">
          Go to the front page
        </a>
      </p>
    </SiteLayout>
  );
}
