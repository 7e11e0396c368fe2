import { plainText } from "@/lib/rich-text";
import type { StoryContent } from "../input";

type Node = {
  type?: unknown;
  attrs?: Record<string, unknown>;
  marks?: unknown;
  content?: unknown;
};

/** Each part of a text, however deep it lies and whatever kinds stories come to have. */
export function* nodesOf(part: unknown): Generator<Node> {
  if (typeof part !== "object" || part === null) return;
  const node = part as Node;
  yield node;
  if (Array.isArray(node.content)) for (const child of node.content) yield* nodesOf(child);
}

const word = (value: unknown): string => (typeof value === "string" ? value : "");

/** The words of each picture in the text. */
export const figuresIn = (content: StoryContent) =>
  [...nodesOf(content.doc)]
    .filter(({ type }) => type === "figure")
    .map(({ attrs }) => ({
      alt: word(attrs?.alt),
      caption: word(attrs?.caption),
      credit: word(attrs?.credit),
    }));

/** The pictures in the text, by id. */
export const picturesIn = (content: StoryContent): string[] =>
  [...nodesOf(content.doc)].flatMap(({ type, attrs }) =>
    type === "figure" && word(attrs?.mediaId) ? [word(attrs?.mediaId)] : [],
  );

/** All pictures of a story. */
export const picturesOfStory = (content: StoryContent): string[] => [
  ...(content.lead.mediaId ? [content.lead.mediaId] : []),
  ...picturesIn(content),
];

/** The card of another story leads there without an address of its own. */
export const cardPrefix = "card:";

/** Where the text leads, each address once. */
export function linksIn(content: StoryContent): string[] {
  const found = new Set<string>();
  for (const { type, attrs, marks } of nodesOf(content.doc)) {
    if (type === "relatedStory") found.add(`${cardPrefix}${word(attrs?.storyId)}`);
    for (const mark of Array.isArray(marks) ? marks : []) {
      const { type, attrs } = mark as Node;
      if (type === "link" && word(attrs?.href)) found.add(word(attrs?.href));
    }
  }
  return [...found];
}

/** Every text readers would see, by the field it is written in. */
export function textsIn(content: StoryContent): [field: string, text: string][] {
  const { headline, standfirst, lead, doc, poll } = content;
  return [
    ["headline", headline],
    ["standfirst", standfirst],
    ["lead", [lead.alt, lead.caption, lead.credit].join("\n")],
    ["body", [plainText(doc), ...figuresIn(content).map(({ alt }) => alt)].join("\n")],
    ["poll.question", poll?.question ?? ""],
    ...(poll?.options ?? []).map(({ label, bestCase }, index): [string, string] => [
      `poll.options.${index}`,
      `${label}\n${bestCase}`,
    ]),
  ];
}
