import type { Metadata } from "next";
import { FrontPage } from "@/components/site/front-page";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { mostReadLength } from "@/components/site/most-read";
import { websiteOf } from "@/components/site/structured-data";
import { getHomeFront } from "@/domain/front/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { listOpenQuestions } from "@/domain/poll/queries";
import { listMostRead } from "@/domain/reads/queries";
import { listSections } from "@/domain/section/queries";

export async function generateMetadata(): Promise<Metadata> {
  const newsroom = await getNewsroom();
  return listMetadata(newsroom, { description: newsroom.tagline, path: "/" });
}

export default async function Front() {
  const [newsroom, sections, front, questions, mostRead] = await Promise.all([
    getNewsroom(),
    listSections(),
    getHomeFront(),
    listOpenQuestions(4),
    listMostRead({ limit: mostReadLength }),
  ]);
  return (
    <>
      <JsonLd graph={[websiteOf(newsroom)]} />
      <FrontPage {...{ front, sections, questions, mostRead }} />
    </>
  );
}
