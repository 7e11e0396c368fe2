import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { aPerson, aPublishedStory, aSection, aTag } from "@/db/builders";
import { db } from "@/db/client";
import { emptyDatabase } from "@/db/testing/empty-database";
import type { Staff } from "@/domain/person/rules";
import { decodeCursor } from "@/lib/cursor";
import { countByStatus, countedTo, type DeskFilter, listDeskStories } from "./desk-list";
import { deskSorts, storyStatuses } from "./input";
import { aMember } from "./testing";

/**
 * Enough stories for every way of looking them up: a word, a tag and an author may stand in few, in
 * many, or in many of which none is new. What they are found by is told by their number alone.
 */
const count = 4_500;
const facts = {
  /** In few. */
  otter: (n: number) => n % 50 === 0,
  /** In headlines only. */
  ferry: (n: number) => n % 90 === 0,
  /** In many, evenly. */
  river: (n: number) => n % 3 === 0,
  /** In many, but not for long. */
  strike: (n: number) => n > count - 1_200,
  isTaggedSeldom: (n: number) => n % 7 === 0,
  isTaggedOften: (n: number) => n % 4 !== 0,
  isTheirs: (n: number) => n % 5 !== 0,
  isInTown: (n: number) => n % 2 === 0,
};
const statuses = ["draft", "in_review", "unpublished"] as const;

let staff: Staff;
let ids: Record<"often" | "seldom" | "town" | "writer" | "editor", string>;

beforeAll(async () => {
  await emptyDatabase();
  staff = await aMember("editor");
  const [often, seldom] = [await aTag(), await aTag()];
  const [town, county] = [await aSection(), await aSection()];
  const [writer, other] = [await aPerson(), await aPerson()];
  ids = {
    often: often.id,
    seldom: seldom.id,
    town: town.id,
    writer: writer.id,
    editor: staff.id,
  };
  await db.execute(sql`
    insert into stories (id, slug, headline, section_id, status, created_by, editor_id, updated_at)
    select ${idOf(sql`n`)}, 'made-' || n,
      case when n % 90 = 0 then 'Ferryman ' else 'Story ' end || n % 9,
      case when n % 2 = 0 then ${town.id}::uuid else ${county.id} end,
      (array['draft', 'in_review', 'unpublished']::story_status[])[1 + n % 3], ${other.id},
      case when n % 11 = 0 then ${staff.id}::uuid end,
      timestamptz '2026-11-01 09:00Z' - (n / 2) * interval '1 hour'
    from generate_series(1, ${count}) n`);
  await db.execute(sql`
    insert into story_bodies (story_id, doc, text, words)
    select ${idOf(sql`n`)}, '{}', concat_ws(' ', 'told',
      case when n % 50 = 0 then 'otter' end, case when n % 3 = 0 then 'river' end,
      case when n > ${count - 1_200} then 'strike' end), 1
    from generate_series(1, ${count}) n`);
  await db.execute(sql`
    insert into story_tags (story_id, tag_id, position)
    select ${idOf(sql`n`)}, ${often.id}::uuid, 0 from generate_series(1, ${count}) n where n % 4 <> 0
    union all
    select ${idOf(sql`n`)}, ${seldom.id}, 1 from generate_series(1, ${count}) n where n % 7 = 0`);
  await db.execute(sql`
    insert into story_authors (story_id, person_id, position)
    select ${idOf(sql`n`)}, case when n % 5 <> 0 then ${writer.id}::uuid else ${other.id} end, 0
    from generate_series(1, ${count}) n`);
  await db.execute(sql`analyze stories, story_bodies, story_tags, story_authors`);
});

/** Neither in the order of time nor against it. */
const idOf = (n: ReturnType<typeof sql>) =>
  sql`overlay(overlay(md5('story ' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`;

type Fact = (n: number) => boolean;
const all = (...facts: Fact[]): number[] =>
  Array.from({ length: count }, (_, n) => n + 1).filter((n) => facts.every((fact) => fact(n)));

/** The numbers of the first stories of a list, page by page; their slugs tell them. */
async function numbers(filter: DeskFilter, { pages = 3, limit = 20 } = {}): Promise<number[]> {
  const listed: string[] = [];
  let after: ReturnType<typeof decodeCursor> = null;
  for (let turn = 0; turn < pages; turn++) {
    const { items, next } = await listDeskStories(staff, filter, { after, limit });
    listed.push(...items.map(({ id }) => id));
    after = decodeCursor(next);
    if (!next) break;
  }
  const rows = await db.execute<{ n: number }>(sql`
    select substr(s.slug, 6)::int as n from unnest(${`{${listed}}`}::uuid[]) with ordinality l(id, place)
    join stories s on s.id = l.id order by l.place`);
  expect(rows).toHaveLength(listed.length);
  return rows.map(({ n }) => n);
}

const when = (n: number) => Math.floor(n / 2);

const cases: [string, () => Partial<DeskFilter>, Fact[]][] = [
  ["a rare word", () => ({ q: "otter" }), [facts.otter]],
  ["a part of a headline", () => ({ q: "ferryM" }), [facts.ferry]],
  ["a common word", () => ({ q: "river" }), [facts.river]],
  ["what was common once", () => ({ q: "strike" }), [facts.strike]],
  ["two words", () => ({ q: "river strike" }), [facts.river, facts.strike]],
  ["a word nobody wrote", () => ({ q: "heron" }), [() => false]],
  ["a tag on few", () => ({ tagId: ids.seldom }), [facts.isTaggedSeldom]],
  ["a tag on many", () => ({ tagId: ids.often }), [facts.isTaggedOften]],
  ["who wrote most", () => ({ authorId: ids.writer }), [facts.isTheirs]],
  ["who wrote nothing", () => ({ authorId: ids.editor }), [() => false]],
  ["mine, if few", () => ({ mineOf: ids.editor }), [(n) => n % 11 === 0]],
  ["mine, if most", () => ({ mineOf: ids.writer }), [facts.isTheirs]],
  [
    "a rare word and a common tag",
    () => ({ q: "otter", tagId: ids.often }),
    [facts.otter, facts.isTaggedOften],
  ],
  [
    "a common word and a rare tag",
    () => ({ q: "river", tagId: ids.seldom }),
    [facts.river, facts.isTaggedSeldom],
  ],
  [
    "what was common once, and a common tag",
    () => ({ q: "strike", tagId: ids.often }),
    [facts.strike, facts.isTaggedOften],
  ],
  [
    "what was common once, of few",
    () => ({ q: "strike", tagId: ids.seldom }),
    [facts.strike, facts.isTaggedSeldom],
  ],
  [
    "everything at once",
    () => ({
      q: "strike",
      tagId: ids.seldom,
      authorId: ids.writer,
      sectionId: ids.town,
      status: "unpublished",
    }),
    [
      facts.strike,
      facts.isTaggedSeldom,
      facts.isTheirs,
      facts.isInTown,
      (n) => statuses[n % 3] === "unpublished",
    ],
  ],
];

describe("a long list of the desk", () => {
  it.each(cases)("by %s holds those and no others, the newest first", async (_, filter, facts) => {
    const wanted = all(...facts);
    const found = await numbers({ sort: "updated", ...filter() });
    expect(found.map(when)).toEqual(wanted.slice(0, 60).map(when));
    expect(found.every((n) => facts.every((fact) => fact(n)))).toBe(true);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(cases)("by %s is whole to its last page", async (_, filter, facts) => {
    const found = await numbers({ sort: "updated", ...filter() }, { pages: 99, limit: 500 });
    expect(found.sort((a, b) => a - b)).toEqual(all(...facts));
  });

  it.each(deskSorts)("finds the same in the order by %s", async (sort) => {
    for (const q of ["otter", "river", "strike"] as const) {
      const found = await numbers({ sort, q }, { pages: 99, limit: 400 });
      expect(found.sort((a, b) => a - b)).toEqual(all(facts[q]));
    }
  });

  it.each(cases)(
    "by %s is counted per status, or says that it is not",
    async (_, filter, facts) => {
      const { status, ...others } = filter();
      const counts = await countByStatus(staff, others);
      const matching = all(...facts.slice(0, status ? -1 : undefined));
      if (counts === null) return expect(matching.length).toBeGreaterThan(20);
      for (const one of storyStatuses) {
        const exact = matching.filter((n) => statuses[n % 3] === one).length;
        expect(counts[one]).toBe(Math.min(exact, countedTo));
      }
    },
  );

  it("tells of each story what it has", async () => {
    const [first, second] = [await aPerson({ name: "Ada" }), await aPerson({ name: "Bo" })];
    const section = await aSection();
    const story = await aPublishedStory({
      headline: "Of its own",
      authorIds: [second.id, first.id],
      sectionId: section.id,
    });
    const wanted = { after: null, limit: 2 };
    const { items } = await listDeskStories(staff, { sort: "updated", q: "of its own" }, wanted);
    expect(items).toMatchObject([
      {
        id: story.id,
        authors: ["Bo", "Ada"],
        section: section.name,
        status: "published",
        publishedAt: story.publishedAt,
        hasPending: false,
      },
    ]);
  });
});
