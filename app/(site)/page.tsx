import type { Metadata } from "next";
import { FrontPage } from "@/components/site/front-page";
import { JsonLd } from "@/components/site/json-ld";
import { listMetadata } from "@/components/site/metadata";
import { websiteOf } from "@/components/site/structured-data";
import { getNewsroom } from "@/domain/newsroom/queries";
import { listOpenQuestions } from "@/domain/poll/queries";
import { listSections } from "@/domain/section/queries";
import { listFront } from "@/domain/story/queries";

/** Enough for a lead, what stands beside it, the river and three of each section. */
const frontLength = 40;

export async function generateMetadata(): Promise<Metadata> {
  const newsroom = await getNewsroom();
  return listMetadata(newsroom, { description: newsroom.tagline, path: "/" });
}

export default async function Front() {
  const [newsroom, sections, stories, questions] = await Promise.all([
    getNewsroom(),
    listSections(),
    listFront(frontLength),
    listOpenQuestions(4),
  ]);
  const { timeZone } = newsroom;
  return (
    <>
      <JsonLd graph={[websiteOf(newsroom)]} />
      <FrontPage {...{ stories, sections, questions, timeZone }} />
    </>
  );
}
