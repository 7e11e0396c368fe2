import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskTitle } from "@/components/desk/desk-title";
import { LetterPreview } from "@/components/newsletter/letter-preview";
import { ButtonLink } from "@/components/ui/button";
import { getNewsletter, previewNewsletter } from "@/domain/newsletter/queries";
import { requireStaff } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Preview of the newsletter" };

export default async function NewsletterPreview({
  params,
  searchParams,
}: PageProps<{ id: string }>) {
  const staff = await requireStaff("newsletter.edit");
  const id = z.uuid().safeParse((await params).id);
  const [issue, sections, query] = await Promise.all([
    id.success ? getNewsletter(staff, id.data) : null,
    listSections(),
    searchParams,
  ]);
  if (!issue) notFound();
  const seenBy = sections.find(({ slug }) => slug === first(query.section));
  const letter = await previewNewsletter(staff, issue.id, seenBy ? [seenBy.id] : null);
  return (
    <>
      <DeskTitle title="Preview">
        <ButtonLink href={`/desk/newsletters/${issue.id}`} tone="quiet">
          Back
        </ButtonLink>
      </DeskTitle>
      <LetterPreview {...{ letter, sections, seenBy }} />
    </>
  );
}
