import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { getViewer } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import { useVoice } from "./use-voice";

export async function Footer() {
  const [newsroom, sections, { words, directionOf }, viewer] = await Promise.all([
    getNewsroom(),
    listSections(),
    getVoice(),
    getViewer(),
  ]);
  const { footer, search } = words.site;
  return (
    <footer className="page footer">
      <div className="footer-columns">
        <div>
          <p className="headline nameplate">
            <a href="/">{newsroom.title}</a>
          </p>
          {newsroom.tagline && (
            <p>
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
            ...(viewer ? [] : ([[footer.join, "/join"]] satisfies FooterLink[])),
            [footer.rss, "/feed.xml"],
            [footer.jsonFeed, "/feed.json"],
          ]}
        />
        <ThemeChoice />
      </div>
    </footer>
  );
}

type FooterLink = [name: string, href: string];

function FooterList({ label, links }: { label: string; links: FooterLink[] }) {
  return (
    <nav aria-label={label}>
      <p>{label}</p>
      <ul>
        {links.map(([name, href]) => (
          <li key={href}>
            <a href={href}>{name}</a>
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
      <legend>{words.title}</legend>
      {themes.map((value) => (
        <label key={value}>
          <input type="radio" name="theme" value={value} />
          {words[value]}
        </label>
      ))}
    </fieldset>
  );
}
