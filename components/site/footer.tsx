import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { listSections } from "@/domain/section/queries";
import { useVoice } from "./use-voice";

export async function Footer() {
  const [newsroom, sections, { words, directionOf }] = await Promise.all([
    getNewsroom(),
    listSections(),
    getVoice(),
  ]);
  const { footer, search } = words.site;
  return (
    <footer className="mx-auto mt-[84px] max-w-[1240px] px-5 pb-13 md:px-8 print:hidden">
      <div className="grid grid-cols-2 gap-x-8 gap-y-8 border-t-2 border-ink pt-5 text-[0.9375rem] sm:grid-cols-3 lg:grid-cols-[1fr_auto_auto_auto] lg:gap-x-[84px]">
        <div className="col-span-2 sm:col-span-3 lg:col-span-1">
          <p className="headline text-[2.25rem] font-[560]">
            <a href="/">{newsroom.title}</a>
          </p>
          {newsroom.tagline && (
            <p className="mt-2 max-w-[32ch] font-prose text-quiet">
              <bdi dir={directionOf(newsroom.tagline)}>{newsroom.tagline}</bdi>
            </p>
          )}
        </div>
        <FooterList
          label={footer.allSections}
          links={sections.map(({ slug, name }) => [name, `/sections/${slug}`])}
        />
        <FooterList
          label={footer.forReaders}
          links={[
            [search, "/search"],
            [footer.newsletter, "/newsletter"],
            [footer.corrections, "/corrections"],
            [footer.yourAccount, "/account"],
            [footer.join, "/join"],
            [footer.rss, "/feed.xml"],
            [footer.jsonFeed, "/feed.json"],
          ]}
        />
        <ThemeChoice />
      </div>
    </footer>
  );
}

function FooterList({ label, links }: { label: string; links: [string, string][] }) {
  return (
    <nav aria-label={label}>
      <p className="font-semibold">{label}</p>
      <ul className="wrap-anywhere">
        {links.map(([name, href]) => (
          <li key={href}>
            <a href={href} className="plain-link touch text-quiet lg:min-h-[32px]">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const themes = ["system", "light", "dark"] as const;

/** Works with the readers' script only, so it is shown by it; without it the system decides. */
function ThemeChoice() {
  const words = useVoice().words.site.themes;
  return (
    <fieldset data-theme-choice="" hidden>
      <legend className="font-semibold">{words.title}</legend>
      {themes.map((value) => (
        <label
          key={value}
          className="flex min-h-[44px] cursor-pointer items-center gap-2 text-quiet lg:min-h-[32px]"
        >
          <input type="radio" name="theme" value={value} className="size-4 accent-verdigris" />
          {words[value]}
        </label>
      ))}
    </fieldset>
  );
}
