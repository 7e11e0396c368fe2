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
    <header id="masthead" className="page masthead">
      <div className="masthead-top">
        <p>{dates.longDay(new Date())}</p>
        <QuickSearch />
        <AccountLinks />
      </div>
      <div className="masthead-name">
        <a href="/" className={isFront ? "headline nameplate is-front" : "headline nameplate"}>
          {newsroom.title}
        </a>
        {isFront && newsroom.tagline && (
          <p>
            <bdi dir={directionOf(newsroom.tagline)}>{newsroom.tagline}</bdi>
          </p>
        )}
      </div>
      <nav aria-label={words.site.sections}>
        <ul>
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a
                href={`/sections/${slug}`}
                aria-current={path === `/sections/${slug}` ? "page" : undefined}
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

/** A field where there is room for one, else a link to the page that has it. */
function QuickSearch() {
  const words = useVoice().words.site;
  return (
    <>
      <search aria-label={words.quickSearch}>
        <form action="/search">
          <input
            type="search"
            name="q"
            required
            maxLength={200}
            aria-label={words.searchTheNewsroom}
            placeholder={words.search}
          />
          <button type="submit">{words.go}</button>
        </form>
      </search>
      <a href="/search">{words.search}</a>
    </>
  );
}

async function AccountLinks() {
  const [viewer, voice] = await Promise.all([getViewer(), getVoice()]);
  const words = voice.words.site;
  return (
    <>
      {viewer && isStaffRole(viewer.role) && <a href="/desk">{words.desk}</a>}
      <a href={viewer ? "/account" : "/sign-in"}>{viewer ? words.account : words.signIn}</a>
    </>
  );
}
