import { getNewsroom } from "@/domain/newsroom/queries";
import { listSections } from "@/domain/section/queries";

export async function Footer() {
  const [newsroom, sections] = await Promise.all([getNewsroom(), listSections()]);
  return (
    <footer className="mx-auto mt-[84px] max-w-[1200px] px-5 pb-8 print:hidden">
      <div className="grid gap-5 border-t-2 border-ink pt-5 text-[15px] md:grid-cols-[1fr_auto_auto_auto] md:gap-[52px]">
        <div>
          <p className="font-display text-[28px] leading-none font-[560]">{newsroom.title}</p>
          {newsroom.tagline && <p className="mt-2 max-w-[30ch] text-quiet">{newsroom.tagline}</p>}
        </div>
        <FooterList
          label="Sections"
          links={sections.map(({ slug, name }) => [name, `/sections/${slug}`])}
        />
        <FooterList
          label="Readers"
          links={[
            ["Search", "/search"],
            ["Your account", "/account"],
            ["Join", "/join"],
            ["RSS", "/feed.xml"],
            ["JSON Feed", "/feed.json"],
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
      <ul>
        {links.map(([name, href]) => (
          <li key={href}>
            <a href={href} className="touch text-quiet hover:underline md:min-h-[32px]">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Works with the readers' script only, so it is shown by it; without it the system decides. */
function ThemeChoice() {
  return (
    <fieldset data-theme-choice="" hidden>
      <legend className="font-semibold">Appearance</legend>
      {[
        ["system", "As the system"],
        ["light", "Light"],
        ["dark", "Dark"],
      ].map(([value, word]) => (
        <label key={value} className="touch flex gap-2 text-quiet md:min-h-[32px]">
          <input type="radio" name="theme" value={value} className="size-4 accent-verdigris" />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
