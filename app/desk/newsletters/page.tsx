import { v7 } from "uuid";
import { z } from "zod";
import { DeskTitle } from "@/components/desk/desk-title";
import { NothingFound, Pager } from "@/components/desk/pager";
import { NewNewsletter } from "@/components/newsletter/new-newsletter.client";
import { NewsletterList } from "@/components/newsletter/newsletter-list";
import { NewsletterReaders } from "@/components/newsletter/newsletter-readers";
import { listNewsletters } from "@/domain/newsletter/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { first, type PageProps } from "@/lib/page-props";

export const metadata = { title: "Newsletters" };

const path = "/desk/newsletters";

export default async function NewslettersDesk({ searchParams }: PageProps) {
  const staff = await requireStaff("newsletter.edit");
  const after = z.uuid().safeParse(first((await searchParams).after)).data;
  const [{ items, next }, { timeZone }] = await Promise.all([
    listNewsletters(staff, after ?? null),
    getNewsroom(),
  ]);
  return (
    <>
      <DeskTitle title="Newsletters">
        <NewNewsletter id={v7()} />
      </DeskTitle>
      <NewsletterReaders staff={staff} timeZone={timeZone} />
      {items.length > 0 ? (
        <NewsletterList lines={items} timeZone={timeZone} />
      ) : (
        <NothingFound
          path={path}
          isFiltered={after !== undefined}
          none="No newsletter yet. Compose one of published stories, or let them be made by themselves."
        />
      )}
      <Pager path={path} query={{ after }} next={next} />
    </>
  );
}
