import { Button, ButtonLink } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { holdingPhases } from "@/domain/comment/screening/words-of-phases";
import { type QueueFilter, queueHref } from "./addresses";

export type FilterChoices = {
  stories: { id: string; headline: string }[];
  sections: { id: string; name: string }[];
};

type Props = FilterChoices & { filter: QueueFilter };

export const isNarrowed = ({ tab: _tab, ...rest }: QueueFilter): boolean =>
  Object.values(rest).some(Boolean);

/** A form that only asks, so that the address says what is shown. */
export function QueueFilterForm({ filter, stories, sections }: Props) {
  const { tab, story, q, section, held, author } = filter;
  return (
    <search>
      <form
        action="/desk/comments"
        className="grid grid-cols-2 items-end gap-3 py-4 *:min-w-0 min-[1100px]:grid-cols-[2fr_2fr_1fr_1fr_auto]"
      >
        <input type="hidden" name="tab" value={tab} />
        {author && <input type="hidden" name="author" value={author} />}
        <TextInput
          id="queue-search"
          type="search"
          name="q"
          label="Search comments"
          defaultValue={q}
          placeholder="Words or author"
        />
        <Select id="queue-story" name="story" label="Story" defaultValue={story ?? ""}>
          <option value="">All stories</option>
          {stories.map(({ id, headline }) => (
            <option key={id} value={id}>
              {headline || "Untitled story"}
            </option>
          ))}
        </Select>
        <Select id="queue-section" name="section" label="Section" defaultValue={section ?? ""}>
          <option value="">All sections</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select id="queue-held" name="held" label="Held for" defaultValue={held ?? ""}>
          <option value="">Anything</option>
          {holdingPhases.map(([phase, words]) => (
            <option key={phase} value={phase}>
              {words}
            </option>
          ))}
        </Select>
        <div className="flex flex-wrap justify-end gap-2 max-[1099px]:col-span-2">
          <Button type="submit" tone="quiet">
            Filter
          </Button>
          {isNarrowed(filter) && (
            <ButtonLink tone="quiet" href={queueHref({ tab })}>
              Clear filters
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
