import { getNewsroom } from "@/domain/newsroom/queries";
import { isStaffRole } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import { longDay } from "@/lib/dates";

/** Date and search, the nameplate, the line, the sections. On the front page the nameplate is large. */
export async function Masthead() {
  const [newsroom, sections] = await Promise.all([getNewsroom(), listSections()]);
  return (
    <header className="mx-auto max-w-[1240px] px-5 md:px-8 print:px-0">
      <div className="flex min-h-[52px] items-center justify-between gap-5 text-[0.875rem] print:hidden">
        <p className="text-quiet">{longDay(new Date(), newsroom.timeZone)}</p>
        <div className="flex items-center gap-5">
          <QuickSearch />
          <AccountLinks />
        </div>
      </div>
      <div className="flex items-end justify-between gap-8 border-b-2 border-ink pb-2 lg:pb-3">
        <a
          href="/"
          className="headline -ml-px text-[2.375rem] font-[560] lg:text-[2.75rem] front:text-[clamp(3.5rem,2rem+6vw,7.5rem)] front:leading-[0.86]"
        >
          {newsroom.title}
        </a>
        {newsroom.tagline && (
          <p className="hidden max-w-[24ch] pb-1 text-right font-prose text-[1rem] leading-[1.35] text-balance text-quiet front:lg:block">
            {newsroom.tagline}
          </p>
        )}
      </div>
      <nav
        aria-label="Sections"
        className="-mx-5 overflow-x-auto border-b border-rule px-5 [scrollbar-width:none] md:mx-0 md:px-0 print:hidden"
      >
        <ul className="-mx-3 flex w-max text-[0.9375rem] font-[560]">
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/sections/${slug}`} className="plain-link touch px-3">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** A field where there is room for one, else a link to the page that has it. */
function QuickSearch() {
  return (
    <>
      <search aria-label="Quick search" className="hidden lg:block">
        <form action="/search" className="flex">
          <input
            type="search"
            name="q"
            required
            maxLength={200}
            aria-label="Search the newsroom"
            placeholder="Search"
            className="h-[36px] w-[200px] rounded-l border border-r-0 border-edge bg-paper px-3"
          />
          <button
            type="submit"
            className="h-[36px] cursor-pointer rounded-r border border-edge bg-sheet px-3 font-semibold hover:bg-ink hover:text-paper"
          >
            Go
          </button>
        </form>
      </search>
      <a href="/search" className="plain-link touch lg:hidden">
        Search
      </a>
    </>
  );
}

async function AccountLinks() {
  const viewer = await getViewer();
  return (
    <>
      {viewer && isStaffRole(viewer.role) && (
        <a href="/desk" className="plain-link touch">
          Desk
        </a>
      )}
      <a href={viewer ? "/account" : "/sign-in"} className="plain-link touch whitespace-nowrap">
        {viewer ? "Account" : "Sign in"}
      </a>
    </>
  );
}
