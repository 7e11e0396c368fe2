import { notFound } from "next/navigation";
import { DeskTitle } from "@/components/desk/desk-title";
import { DocumentStories } from "@/components/import/document-stories";
import { ImportNotes } from "@/components/import/import-notes";
import { ImportCounts, kindWords, stateWords } from "@/components/import/import-state";
import { ImportVerb } from "@/components/import/import-verbs.client";
import { KeepCurrent } from "@/components/ui/keep-current.client";
import { Notice } from "@/components/ui/notice";
import { daysKept } from "@/domain/import/rules";
import { importId } from "@/domain/import/site/input";
import { getImport, listDocumentStories, listImportNotes } from "@/domain/import/site/queries";
import { may } from "@/domain/person/rules";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Import" };
const shown = 50;

export default async function Import({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("story.write");
  const asked = importId.safeParse(await params);
  const run = asked.success ? await getImport(staff, asked.data.id) : null;
  if (!run) notFound();
  const notes = await listImportNotes(staff, run.id, { after: null, limit: shown + 1 });
  const documents = await listDocumentStories(staff, run.id);
  const isGoing = run.state === "waiting" || run.state === "running";
  return (
    <>
      <DeskTitle title={run.filename}>
        {may(staff.role, "settings.manage") ? (
          <a href="/desk/imports" className="link touch">
            All imports
          </a>
        ) : (
          <a href="/desk/stories/import" className="link touch">
            Import documents
          </a>
        )}
      </DeskTitle>
      {isGoing && <KeepCurrent />}
      <div className="grid max-w-[760px] gap-6">
        <p role="status">
          {kindWords[run.kind]}, {stateWords[run.state].toLowerCase()}
        </p>
        {run.trouble && <Notice kind="alert">{run.trouble} What had come by then stays.</Notice>}
        <ImportCounts run={run} />
        {isGoing && <ImportVerb id={run.id} verb="stop" />}
        {(run.state === "stopped" || run.state === "failed") && (
          <>
            <ImportVerb id={run.id} verb="resume" />
            <p className="text-[15px] text-quiet">
              What was sent is kept for {daysKept} days, so that it can go on.
            </p>
          </>
        )}
        {documents.length > 0 && <DocumentStories documents={documents} />}
        {notes.length > 0 && (
          <section aria-labelledby="notes">
            <h2 id="notes" className="pb-1 text-[17px] font-semibold">
              What did not come, or not as it was
            </h2>
            <p className="pb-3">
              <a href={`/api/desk/imports/${run.id}/notes.csv`} className="link touch">
                The whole list as CSV
              </a>
            </p>
            <ImportNotes notes={notes.slice(0, shown)} />
            {notes.length > shown && (
              <p className="py-2 text-quiet">The first {shown}; the file has them all.</p>
            )}
          </section>
        )}
      </div>
    </>
  );
}
