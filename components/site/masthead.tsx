import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { isStaffRole } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import { useVoice } from "./use-voice";

/** Date and search, the nameplate, the line, the sections. The front page speaks up. */
export async function Masthead({ path = "" }: { path?: string }) {
  const [newsroom, sections, { words, dates, directionOf }] = await Promise.all([
    getNewsroom(),
    listSections(),
    getVoice(),
  ]);
  const isFront = path === "/";
  return (
    <header id="masthead" className="mx-auto max-w-[1240px] px-5 md:px-8 print:px-0">
      <div className="flex min-h-[52px] items-center justify-between gap-5 text-[0.875rem] print:hidden">
        <p className="text-quiet">{dates.longDay(new Date())}</p>
        <div className="flex items-center gap-5">
          <QuickSearch />
          <AccountLinks />
        </div>
      </div>
      <div className="flex items-end justify-between gap-8 border-b-2 border-ink pb-2 lg:pb-3">
        <a
          href="/"
          className={`headline -ml-px font-[560] ${isFront ? nameplate.front : nameplate.inside}`}
        >
          {newsroom.title}
        </a>
        {isFront && newsroom.tagline && (
          <p className="hidden max-w-[24ch] pb-1 text-end font-prose text-[1rem] leading-[1.35] text-balance text-quiet lg:block">
            <bdi dir={directionOf(newsroom.tagline)}>{newsroom.tagline}</bdi>
          </p>
        )}
      </div>
      <nav
        aria-label={words.site.sections}
        className="-mx-5 overflow-x-auto border-b border-rule px-5 [scrollbar-width:none] md:mx-0 md:px-0 print:hidden"
      >
        <ul className="-mx-3 flex w-max text-[0.9375rem] font-[560]">
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a
                href={`/sections/${slug}`}
                aria-current={path === `/sections/${slug}` ? "page" : undefined}
                className="section-link plain-link touch mx-3"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

const nameplate = {
  front: "text-[clamp(3.5rem,2rem+6vw,7.5rem)] leading-[1.08]",
  inside: "text-[2.375rem] lg:text-[2.75rem]",
};

/** A field where there is room for one, else a link to the page that has it. */
function QuickSearch() {
  const words = useVoice().words.site;
  return (
    <>
      <search aria-label={words.quickSearch} className="hidden lg:block">
        <form action="/search" className="flex">
          <input
            type="search"
            name="q"
            required
            maxLength={200}
            aria-label={words.searchTheNewsroom}
            placeholder={words.search}
            className="h-[36px] w-[200px] rounded-s border border-e-0 border-edge bg-paper px-3"
          />
          <button
            type="submit"
            className="h-[36px] cursor-pointer rounded-e border border-edge bg-sheet px-3 font-semibold hover:bg-ink hover:text-paper"
          >
            {words.go}
          </button>
        </form>
      </search>
      <a href="/search" className="plain-link touch lg:hidden">
        {words.search}
      </a>
    </>
  );
}

async function AccountLinks() {
  const [viewer, voice] = await Promise.all([getViewer(), getVoice()]);
  const words = voice.words.site;
  return (
    <>
      {viewer && isStaffRole(viewer.role) && (
        <a href="/desk" className="plain-link touch">
          {words.desk}
        </a>
      )}
      <a href={viewer ? "/account" : "/sign-in"} className="plain-link touch whitespace-nowrap">
        {viewer ? words.account : words.signIn}
      </a>
    </>
  );
}
