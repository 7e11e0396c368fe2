import { getNewsroom } from "@/domain/newsroom/queries";
import { isStaffRole } from "@/domain/person/rules";
import { getViewer } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import { longDay, shortDay } from "@/lib/dates";

/** Title, date and the line. The sections scroll sideways where they do not fit. */
export async function Masthead() {
  const [newsroom, sections, viewer] = await Promise.all([
    getNewsroom(),
    listSections(),
    getViewer(),
  ]);
  const now = new Date();
  return (
    <header className="mx-auto max-w-[1200px] px-5 pt-3 print:pt-0">
      <div className="flex items-end justify-between gap-5 border-b-2 border-ink pb-2">
        <a href="/" className="font-display text-[34px] leading-none font-[560] md:text-[44px]">
          {newsroom.title}
        </a>
        <p className="text-[14px] text-quiet">
          <span className="md:hidden">{shortDay(now, newsroom.timeZone)}</span>
          <span className="hidden md:inline">{longDay(now, newsroom.timeZone)}</span>
        </p>
      </div>
      <div className="flex items-center justify-between gap-5 border-b border-rule print:hidden">
        <nav aria-label="Sections" className="-mx-2 overflow-x-auto">
          <ul className="flex">
            {sections.map(({ slug, name }) => (
              <li key={slug}>
                <a
                  href={`/sections/${slug}`}
                  className="touch px-2 text-[15px] whitespace-nowrap hover:underline"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="flex shrink-0 text-[15px]">
          <li>
            <a href="/search" className="touch px-2 hover:underline">
              Search
            </a>
          </li>
          {viewer && isStaffRole(viewer.role) && (
            <li>
              <a href="/desk" className="touch px-2 hover:underline">
                Desk
              </a>
            </li>
          )}
          <li>
            <a
              href={viewer ? "/account" : "/sign-in"}
              className="touch -mr-2 px-2 whitespace-nowrap hover:underline"
            >
              {viewer ? "Account" : "Sign in"}
            </a>
          </li>
        </ul>
      </div>
    </header>
  );
}
