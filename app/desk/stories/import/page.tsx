import { DeskTitle } from "@/components/desk/desk-title";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { maxDocuments } from "@/domain/import/input";
import { documentRefusals } from "@/domain/import/rules";
import { requireStaff } from "@/domain/person/session";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Import a document" };

const refusals: Record<string, string> = {
  ...documentRefusals,
  tooFast: "That was a lot at once. Wait a minute, then try again.",
  tooMuch: `At most ${maxDocuments} documents at once, 60 MB together.`,
};

export default async function ImportDocument({ searchParams }: PageProps) {
  await requireStaff("story.write");
  const refused = first((await searchParams).refused);
  return (
    <>
      <DeskTitle title="Import a document" />
      <form
        action="/api/desk/documents"
        method="post"
        encType="multipart/form-data"
        className="grid max-w-[640px] gap-5"
      >
        {refused && <Notice kind="alert">{refusals[refused] ?? "It could not be read."}</Notice>}
        <p>
          A Word document (.docx), Markdown, plain text or HTML becomes a new story of yours.
          Headings, lists, links, quotes, notes and tables come along, and pictures that lie in a
          Word document. The title, or else a first line that stands by itself, becomes the
          headline, and a closing either-or question the poll. Of several documents each becomes a
          story; one that you imported before leads to the story it became.
        </p>
        <Field id="document" label="Document" hint="One, or several at once.">
          <input
            id="document"
            name="document"
            type="file"
            required
            multiple
            accept=".docx,.md,.markdown,.txt,.html,.htm"
            className="min-h-[44px] w-full file:mr-3 file:min-h-[44px] file:cursor-pointer file:rounded file:border file:border-edge file:bg-paper file:px-4 file:font-semibold file:text-ink"
          />
        </Field>
        <div>
          <Button type="submit">Import</Button>
        </div>
      </form>
    </>
  );
}
