import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { literalsIn } from "./literals";

/** What draws readers' pages; a folder with what lies below it ends in **. */
const readers = [
  "app/(site)/**",
  "app/(account)/**",
  "app/(poll)/**",
  "components/site",
  "components/story",
  "components/story/share",
  "components/poll",
  "components/poll/share",
  "components/account",
  "components/comment",
  "components/subscription",
  "reader",
];
const single = [
  "app/forbidden.tsx",
  "app/global-not-found.tsx",
  "components/correction/correction-notes.tsx",
  "components/correction/correction-river.tsx",
  "components/preview/guest-bar.tsx",
  "components/sanction/own-sanctions.tsx",
  "components/sanction/read-form.client.tsx",
  "components/ui/answer.tsx",
  "components/ui/form-frame.client.tsx",
  "components/series/series-line.tsx",
  "components/series/series-parts.tsx",
  "components/series/series-steps.tsx",
];

/** Of those folders, what the desk alone draws. */
const ofTheDesk =
  /(story|poll|comment)\/[^/]+\.client\.tsx$|account\/sign-in-again|poll\/(desk-poll|poll-figures|poll-marks|set-aside|votes-over-time)\.tsx?$/;
/** What programs are answered: the titles of problems, and files with a grammar of their own. */
const forPrograms = [
  "app/(site)/robots.txt/route.ts",
  "components/comment/problems.ts",
  "components/site/security-txt.ts",
];
const plain = new Set([
  "There is no such page.",
  "Not found",
  "Foreign origin",
  "No public poll has this id.",
  "read-all-about-it",
  "@galley.test",
]);

function filesIn(place: string): string[] {
  const folder = place.replace("/**", "");
  const recursive = place.endsWith("/**");
  return readdirSync(folder, { recursive, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => `${folder}/${name}`);
}

describe("what readers' pages say", () => {
  const files = [...readers.flatMap(filesIn), ...single].filter(
    (file) => !ofTheDesk.test(file) && !forPrograms.includes(file),
  );

  it("is looked for in all of them", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)("%s says nothing that is not in the catalogue", (file) => {
    const said = literalsIn(readFileSync(file, "utf8")).filter((text) => !plain.has(text));
    expect(said).toEqual([]);
  });
});

describe("literalsIn", () => {
  it.each([
    ["<p>No news yet</p>", ["No news yet"]],
    ['<nav aria-label="Pages" className="Big One" />', ["Pages"]],
    ['<p>{isOpen ? "Open now" : words.closed}</p>', ["Open now"]],
    ['const names = { newest: "Newest first" };', ["Newest first"]],
    ["const title = `Stories about ".concat("$", "{tag}`;"), ["Stories about"]],
    ["<Page intro={<p>Come back soon.</p>} />", ["Come back soon."]],
    ['<a rel="next" href="/Search me">{words.next}</a>', []],
    ['throw new Error("The settings row is missing");', []],
    ["<p>… · – {count}</p>", []],
  ])("%s", (source, found) => {
    expect(literalsIn(source)).toEqual(found);
  });
});
