import { getDeskFront, listEditions } from "@/domain/front/desk-queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import type { SectionView } from "@/domain/section/queries";
import { addressOf } from "@/lib/address";
import { dayAndTime } from "@/lib/dates";
import { ArrangementOutline } from "./arrangement-outline";
import { RestoreEdition } from "./restore-edition.client";

type Shown = {
  staff: Staff;
  section: SectionView | undefined;
  before: number | null;
  path: string;
};

/** What readers had on this front, the newest first. */
export async function EditionList({ staff, section, before, path }: Shown) {
  const sectionId = section?.id ?? null;
  const [{ editions, stories, next }, { version }, { timeZone }] = await Promise.all([
    listEditions(staff, sectionId, { before, limit: 10 }),
    getDeskFront(staff, sectionId),
    getNewsroom(),
  ]);
  if (editions.length === 0)
    return <p className="py-8 text-quiet">Nothing has been published from here yet.</p>;
  return (
    <>
      <p className="py-4 text-quiet">
        An edition that is put back becomes the draft. Readers see it once you publish it.
      </p>
      <ol className="border-t border-ink">
        {editions.map(({ number, publishedAt, by, arrangement }) => (
          <li
            key={number}
            aria-label={`Edition ${number}`}
            className="grid gap-x-8 gap-y-2 border-b border-rule py-4 md:grid-cols-[16em_minmax(0,1fr)_auto]"
          >
            <div>
              <h2 className="text-[17px] font-semibold">Edition {number}</h2>
              <p className="text-[14px] text-quiet">
                {dayAndTime(publishedAt, timeZone)}
                {by && `, by ${by}`}
              </p>
            </div>
            <ArrangementOutline arrangement={arrangement} stories={stories} />
            <RestoreEdition
              {...{ sectionId, version, number }}
              href={addressOf("/desk/front", { section: section?.slug })}
            />
          </li>
        ))}
      </ol>
      {next && (
        <a
          href={addressOf(path, { section: section?.slug, before: String(next) })}
          rel="next"
          className="link touch"
        >
          Earlier editions
        </a>
      )}
    </>
  );
}
