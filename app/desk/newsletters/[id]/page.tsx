import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskTitle } from "@/components/desk/desk-title";
import { Composer } from "@/components/newsletter/composer.client";
import { IssueReport } from "@/components/newsletter/issue-report";
import { findIssueStories, getNewsletter } from "@/domain/newsletter/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listSections } from "@/domain/section/queries";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Newsletter" };

export default async function OneNewsletter({ params }: PageProps<{ id: string }>) {
  const staff = await requireStaff("newsletter.edit");
  const id = z.uuid().safeParse((await params).id);
  const issue = id.success ? await getNewsletter(staff, id.data) : null;
  if (!issue) notFound();
  const [newest, sections, { timeZone }] = await Promise.all([
    findIssueStories(staff, ""),
    listSections(),
    getNewsroom(),
  ]);
  const named = sections.map(({ id: sectionId, name }) => ({ id: sectionId, name }));
  return (
    <>
      <DeskTitle title={issue.status === "draft" ? "Compose a newsletter" : "Newsletter"} />
      {issue.status === "draft" ? (
        <Composer issue={issue} newest={newest} sections={named} timeZone={timeZone} />
      ) : (
        <IssueReport issue={issue} sections={named} timeZone={timeZone} />
      )}
    </>
  );
}
