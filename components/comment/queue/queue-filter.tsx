import { Button, ButtonLink } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/field";
import { type QueueFilter, queueHref } from "./addresses";

type Props = { filter: QueueFilter; stories: { id: string; headline: string }[] };

/** A form that only asks, so that the address says what is shown. */
export function QueueFilterForm({ filter: { tab, story, q }, stories }: Props) {
  return (
    <search>
      <form
        action="/desk/comments"
        className="grid grid-cols-[1fr_auto] items-end gap-3 py-4 max-[699px]:[&>:nth-child(2)]:col-span-2 min-[700px]:grid-cols-[1fr_1fr_auto]"
      >
        <input type="hidden" name="tab" value={tab} />
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
        <div className="flex flex-wrap justify-end gap-2">
          <Button type="submit" tone="quiet">
            Filter
          </Button>
          {(q || story) && (
            <ButtonLink tone="quiet" href={queueHref({ tab })}>
              Clear filters
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
