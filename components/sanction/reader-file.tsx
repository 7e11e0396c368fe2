import { DeskTitle } from "@/components/desk/desk-title";
import { WatchReaderForm } from "@/components/watch/watch-forms.client";
import type { ReaderComment, ReaderFile } from "@/domain/comment/reader/queries";
import type { CommentStatus } from "@/domain/comment/rules";
import { isStaffRole } from "@/domain/person/rules";
import type { SanctionView } from "@/domain/sanction/queries";
import { dayAndTime, monthAndYear } from "@/lib/dates";
import { SanctionForm } from "./sanction-form.client";
import { SanctionLine } from "./sanction-line";

type Props = {
  reader: ReaderFile;
  latest: ReaderComment[];
  sanctions: SanctionView[];
  watchId: string | null;
  timeZone: string;
};

/** Whom a moderator decides about: how they write, what was decided before, and the decision. */
export function ReaderPage({ reader, latest, sanctions, watchId, timeZone }: Props) {
  return (
    <div className="max-w-[44em]">
      <DeskTitle title={reader.name} />
      <Figures reader={reader} timeZone={timeZone} />
      <Part id="watch" title={watchId ? "Watched: their comments come first" : "Watch"}>
        <WatchReaderForm personId={reader.id} watchId={watchId} />
      </Part>
      <Part id="decide" title="Decide">
        {isStaffRole(reader.role) ? (
          <p className="text-quiet">
            A colleague. An admin can change their role or suspend their account.
          </p>
        ) : (
          // What it said of a decision is no longer true once that is lifted.
          <SanctionForm
            key={sanctions.filter(({ lifted }) => lifted).length}
            personId={reader.id}
            name={reader.name}
            comments={latest.map(({ id, body }) => ({ id, opening: openingOf(body) }))}
          />
        )}
      </Part>
      <Part id="decided" title="Decided before">
        {sanctions.length === 0 && <p className="text-quiet">Nothing so far.</p>}
        <ul>
          {sanctions.map((sanction) => (
            <SanctionLine key={sanction.id} sanction={sanction} timeZone={timeZone} />
          ))}
        </ul>
      </Part>
      <Part id="latest" title="Latest comments">
        {latest.length === 0 && <p className="text-quiet">They have not commented yet.</p>}
        <ul>
          {latest.map((comment) => (
            <li key={comment.id} className="border-b border-rule py-3">
              <p className="text-[14px] text-quiet">
                <span className="font-semibold text-ink">
                  {comment.isTakenBack ? "Deleted by its author" : states[comment.status]}
                </span>{" "}
                · {dayAndTime(comment.at, timeZone)} · {comment.headline || "Untitled story"}
              </p>
              <p className="line-clamp-4 font-prose wrap-anywhere" dir="auto">
                {comment.body}
              </p>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

const states: Record<CommentStatus, string> = {
  NONE: "On the page",
  APPROVED: "Approved",
  PREMOD: "Waiting",
  SYSTEM_WITHHELD: "Withheld",
  REJECTED: "Rejected",
};

/** Of a comment, enough to know it by in a list of choices. */
const openingOf = (body: string): string => {
  const letters = [...body.replace(/\s+/g, " ")];
  return letters.length > 70 ? `${letters.slice(0, 70).join("")}…` : letters.join("");
};

function Figures({ reader, timeZone }: { reader: ReaderFile; timeZone: string }) {
  const { comments, rejected, waiting, reports } = reader;
  const rate = comments === 0 ? "" : ` (${Math.round((rejected / comments) * 100)}%)`;
  return (
    <p className="text-quiet">
      Here since {monthAndYear(reader.since, timeZone)}
      {reader.isSuspended && ", account suspended"}. Comments: {comments}, of them rejected{" "}
      {rejected}
      {rate}, waiting {waiting}.
      {reports.made > 0 &&
        ` Reports made: ${reports.made}, answered ${reports.answered}, of them led to a rejection ${reports.upheld}.`}
    </p>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-[32px] border-t border-ink pt-3">
      <h2 id={id} className="pb-3 text-[20px] font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
