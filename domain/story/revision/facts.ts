import "server-only";
import { getNewsroom } from "@/domain/newsroom/queries";
import type { Staff } from "@/domain/person/rules";
import { kindWords, shownWords } from "@/domain/poll/rules";
import { dayAndTime } from "@/lib/dates";
import { type PictureFiles, pictureUrl } from "@/lib/picture";
import { commentModeWords } from "../comment-modes";
import { viewOf } from "../draft-view";
import type { StoryContent } from "../input";
import { type Fact, said, type Value } from "./rules";

/** What a text is besides its words, in words; names are today's. */
export async function factsOf(staff: Staff, content: StoryContent): Promise<Fact[]> {
  const [{ section, authors, tags, lead, pictures }, { timeZone }] = await Promise.all([
    viewOf(staff, content),
    getNewsroom(),
  ]);
  const time = (at: string | null | undefined) => at && dayAndTime(new Date(at), timeZone);
  const { mediaId } = content.lead;
  return [
    { label: "Address", values: said(content.slug) },
    { label: "Section", values: said(section?.name) },
    { label: "Authors", values: said(...authors.map(({ name }) => name)) },
    { label: "Tags", values: said(...tags.map(({ name }) => name)) },
    {
      label: "Lead picture",
      values: mediaId ? [pictured(mediaId, content.lead, lead ?? undefined)] : [],
    },
    {
      label: "Pictures in the text",
      values: content.doc.content.flatMap((block) =>
        block.type === "figure"
          ? [pictured(block.attrs.mediaId, block.attrs, pictures[block.attrs.mediaId])]
          : [],
      ),
    },
    ...pollFacts(content.poll, time),
    {
      label: "Comments",
      values: said(
        commentModeWords[content.commentMode],
        content.commentsCloseAt && `Closing ${time(content.commentsCloseAt)}`,
      ),
    },
  ];
}

type Time = (at: string | null | undefined) => string | null | undefined;

function pollFacts(poll: StoryContent["poll"], time: Time): Fact[] {
  if (!poll) return [];
  const options = poll.options.map(({ label, bestCase }) =>
    [label, bestCase].filter(Boolean).join(": "),
  );
  return [
    { label: "Poll question", values: said(poll.question || "No question yet") },
    { label: "Poll options", values: said(...options) },
    {
      label: "How the poll asks",
      values: said(
        kindWords[poll.kind],
        poll.kind === "multiple" && `${poll.maxChoices} choices at most`,
        poll.asksTwice && "Before the story, too",
        `Results shown: ${shownWords[poll.results].toLowerCase()}`,
      ),
    },
    { label: "Poll opens", values: said(time(poll.opensAt)) },
    { label: "Poll closes", values: said(time(poll.closesAt)) },
  ];
}

type Words = { alt: string; caption: string; credit: string };

function pictured(id: string, words: Words, files: PictureFiles | undefined): Value {
  const { alt, caption, credit } = words;
  const told = [alt || "No description", caption, credit].filter(Boolean).join(" · ");
  const [width] = files?.widths ?? [];
  return {
    key: [id, alt, caption, credit].join("|"),
    words: told,
    ...(files && width && { picture: pictureUrl({ id, edition: files.edition }, width, "jpg") }),
  };
}
