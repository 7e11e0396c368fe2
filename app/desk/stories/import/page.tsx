import { DeskTitle } from "@/components/desk/desk-title";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/domain/person/session";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Import a document" };

const refusals: Record<string, string> = {
  kind: "This is none of the kinds below, or not what its name says.",
  empty: "There is no text in this document.",
  broken: "This document is damaged, or built in a way that cannot be trusted.",
  tooLarge: "A document may have 20 MB, its text 2 MB.",
  forbidden: "You may not start stories.",
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
          Headings, lists, links, quotes, notes and tables come along; pictures do not. A closing
          either-or question of a plain text becomes the poll.
        </p>
        <Field id="document" label="Document">
          <input
            id="document"
            name="document"
            type="file"
            required
            accept=".docx,.md,.markdown,.txt,.html,.htm"
            className="min-h-[44px] py-2"
          />
        </Field>
        <div>
          <Button type="submit">Import</Button>
        </div>
      </form>
    </>
  );
}
