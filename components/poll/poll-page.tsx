import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getNewsroom, getVoice } from "@/domain/newsroom/queries";
import { getViewer } from "@/domain/person/session";
import { pollId } from "@/domain/poll/input";
import { getPublicPoll } from "@/domain/poll/queries";
import { env } from "@/lib/env";
import { first, type PageProps } from "@/lib/page-props";
import type { Place } from "./addresses";
import { PollBefore } from "./poll-before";
import { PollRegion } from "./poll-region";

export type PollPageProps = PageProps<{ id: string }>;

/** The poll of the address, or the 404 page. The script of a story's page names the story. */
async function find({ params, searchParams }: PollPageProps) {
  const id = pollId.safeParse((await params).id);
  const story = first((await searchParams).story) ?? "";
  return (id.success && (await getPublicPoll(id.data, null, story))) || notFound();
}

export async function pollMetadata(page: PollPageProps): Promise<Metadata> {
  const [poll, { title }, { words }] = await Promise.all([find(page), getNewsroom(), getVoice()]);
  const labels = poll.options.map(({ label }) => label).join(words.poll.comma);
  const description = words.poll.voteAndSee(labels);
  return {
    title: `${poll.question} · ${title}`,
    description,
    alternates: {
      canonical: `/polls/${poll.id}`,
      types: {
        "application/json+oembed": `/api/oembed?url=${encodeURIComponent(`${env().SITE_URL}/polls/${poll.id}`)}`,
      },
    },
    openGraph: {
      title: poll.question,
      description,
      url: `/polls/${poll.id}`,
      siteName: title,
      images: [
        { url: `/polls/${poll.id}/result.png`, width: 1200, height: 630, alt: poll.question },
      ],
    },
  };
}

/** The poll alone, with the way to its story. */
export async function PollPage({ place, ...page }: PollPageProps & { place: Place }) {
  const [poll, newsroom, { words }, viewer, query] = await Promise.all([
    find(page),
    getNewsroom(),
    getVoice(),
    getViewer(),
    page.searchParams,
  ]);
  const story = `/stories/${encodeURIComponent(poll.story.slug)}`;
  const isFramed = place === "embed";
  const target = isFramed ? "_blank" : undefined;
  // The script of another page asks for the region as it stands there.
  const asked = first(query.part);
  const standsOn = asked === "story" || asked === "embed" ? asked : place;
  if (asked === "before")
    return <PollBefore pollId={poll.id} storySlug={poll.story.slug} viewer={viewer} />;
  return (
    <main className={`mx-auto max-w-[640px] px-5 ${isFramed ? "py-3" : "py-5"}`}>
      {!isFramed && (
        <p className="pb-[52px]">
          <a href="/" className="headline plain-link text-[34px]">
            {newsroom.title}
          </a>
        </p>
      )}
      <PollRegion
        pollId={poll.id}
        storySlug={poll.story.slug}
        viewer={viewer}
        view={first(query.poll)}
        place={standsOn}
      />
      <p className="mt-5 border-t border-rule pt-3 text-[15px] text-quiet">
        {isFramed ? `${newsroom.title}: ` : `${words.poll.fromTheStory} `}
        <a href={story} target={target} className="link">
          {poll.story.headline}
        </a>
      </p>
    </main>
  );
}
