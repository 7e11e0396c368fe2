import { buttonClass } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { type Asked, maxQuery } from "@/domain/search/input";
import type { Choice } from "@/domain/search/queries";
import { useVoice } from "./use-voice";

type Offered = { sections: Choice[]; tags: Choice[]; authors: Choice[] };

/**
 * One form for words and filters, so that neither is lost when the other changes.
 * @param offered what to narrow down to; words alone without it
 */
export function SearchForm({ asked, offered }: { asked: Asked; offered?: Offered }) {
  const words = useVoice().words.search;
  return (
    <search className="hung">
      <form action="/search">
        <div className="flex items-end gap-3">
          <div className="grow">
            <TextInput
              id="q"
              name="q"
              type="search"
              label={words.field}
              defaultValue={asked.q}
              maxLength={maxQuery}
            />
          </div>
          <button type="submit" className={buttonClass()}>
            {words.submit}
          </button>
        </div>
        {offered && <Filters asked={asked} offered={offered} />}
      </form>
    </search>
  );
}

function Filters({ asked, offered }: { asked: Asked; offered: Offered }) {
  const words = useVoice().words.search;
  const { section, tag, author, from, until, sort, q } = asked;
  const set = [section, tag, author, from, until].filter(Boolean).length;
  return (
    <details className="mt-3" open={set > 0 || sort !== "best"}>
      <summary className="link touch w-fit cursor-pointer">
        {set === 0 ? words.narrowDown : words.narrowedBy(set)}
      </summary>
      <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(160px,100%),1fr))] gap-x-4 gap-y-5 border-t border-rule pt-5">
        <Choose
          name="section"
          label={words.section}
          any={words.allSections}
          {...{ asked }}
          of={offered.sections}
        />
        <Choose
          name="author"
          label={words.author}
          any={words.everybody}
          {...{ asked }}
          of={offered.authors}
        />
        <Choose
          name="tag"
          label={words.tag}
          any={words.everything}
          {...{ asked }}
          of={offered.tags}
        />
        <TextInput id="from" name="from" type="date" label={words.from} defaultValue={from} />
        <TextInput id="until" name="until" type="date" label={words.until} defaultValue={until} />
        <Select id="sort" name="sort" label={words.order} defaultValue={sort}>
          <option value="best">{words.bestFirst}</option>
          <option value="newest">{words.newestFirst}</option>
        </Select>
      </div>
      {set > 0 && (
        <p className="mt-3">
          <a href={`/search?q=${encodeURIComponent(q)}`} className="link touch">
            {words.clear}
          </a>
        </p>
      )}
    </details>
  );
}

type Shown = {
  name: "section" | "tag" | "author";
  label: string;
  any: string;
  asked: Asked;
  of: Choice[];
};

function Choose({ name, label, any, asked, of }: Shown) {
  const chosen = asked[name];
  return (
    <Select id={name} name={name} label={label} defaultValue={chosen ?? ""}>
      <option value="">{any}</option>
      {/* From a link, and not among those on offer. */}
      {chosen && !of.some(({ slug }) => slug === chosen) && (
        <option value={chosen}>{chosen}</option>
      )}
      {of.map(({ slug, name: own }) => (
        <option key={slug} value={slug}>
          {own}
        </option>
      ))}
    </Select>
  );
}
