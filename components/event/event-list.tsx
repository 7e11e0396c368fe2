import { NothingFound, Pager } from "@/components/desk/pager";
import type { EventFilter } from "@/domain/event/input";
import { type EventLine, listEvents } from "@/domain/event/queries";
import { detailOf, nobodyId, phraseOf } from "@/domain/event/rules";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";

const path = "/desk/log";

/** Who did what, to what, when: the newest first. */
export async function EventList({ staff, filter }: { staff: Staff; filter: EventFilter }) {
  const [{ items, next }, { timeZone }] = await Promise.all([
    listEvents(staff, filter),
    getNewsroom(),
  ]);
  const isFiltered = Boolean(filter.verb || filter.who || filter.after);
  if (items.length === 0)
    return <NothingFound path={path} isFiltered={isFiltered} none="Nothing has happened yet." />;
  return (
    <>
      <ol className="border-t border-ink">
        {items.map((event) => (
          <li
            key={event.id}
            className="grid gap-x-5 border-b border-rule py-3 md:grid-cols-[13em_minmax(0,1fr)]"
          >
            <time
              dateTime={event.at.toISOString()}
              className="text-[14px] leading-[24px] text-quiet"
            >
              {dayAndTime(event.at, timeZone)}
            </time>
            <Sentence event={event} />
          </li>
        ))}
      </ol>
      <Pager path={path} query={filter} next={next} />
    </>
  );
}

function Sentence({ event }: { event: EventLine }) {
  const [before = "", after] = phraseOf(event.verb).split("{it}");
  const detail = detailOf(event.data);
  return (
    <p>
      <span className="font-semibold">{event.actor ?? stranger(event.verb)}</span> {before}
      {after !== undefined && <Subject event={event} />}
      {after}
      {detail && <span className="block text-[14px] text-quiet">{detail}</span>}
    </p>
  );
}

/** Without an actor it was the schedule, or somebody who is not signed in. */
const stranger = (verb: string) => (verb.startsWith("person.") ? "Somebody" : "Galley");

const pages: Record<string, (id: string) => string> = {
  story: (id) => `/desk/stories/${id}`,
  poll: (id) => `/polls/${id}`,
  person: (id) => `/desk/log?who=${id}`,
  series: (id) => `/desk/series/${id}`,
};

function Subject({ event: { subjectType, subjectId, subject } }: { event: EventLine }) {
  const address = pages[subjectType]?.(subjectId);
  if (subjectId === nobodyId) return <>an unknown address</>;
  if (subject === null) return <>something that is gone</>;
  if (!address) return <q>{subject}</q>;
  return (
    <a href={address} className="link">
      {subject || "Untitled story"}
    </a>
  );
}
