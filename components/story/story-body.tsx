import { createElement, Fragment, type ReactNode } from "react";
import {
  type Block,
  type Doc,
  type Footnote,
  footnotesOf,
  type Inline,
  isSafeHref,
  type List,
  type Mark,
} from "@/lib/rich-text";
import type { Voice } from "@/lib/words/voice";
import { BodyFigure, type PictureSizes } from "./body-figure";
import { BodyTable } from "./body-table";
import { EmbedCard } from "./embed-card";
import { RelatedCard, type RelatedStories } from "./related-card";
import { StoryNotes } from "./story-notes";

/**
 * Draws a body from its document. Only what is named here can appear: a node or an address that
 * the allow-list does not know draws nothing, whatever the database holds.
 * @param related published stories the body points to, by id; others are not drawn
 * @param poll the story's poll, for the place the body gives it
 */
export function StoryBody({
  doc,
  pictures,
  related = {},
  poll = null,
  voice,
}: {
  doc: Doc;
  pictures: PictureSizes;
  related?: RelatedStories;
  poll?: ReactNode;
  voice: Voice;
}) {
  const { words: said, directionOf } = voice;
  const sideOf = (block: Block | undefined) => directionOf(textOf(block));
  const notes = footnotesOf(doc);
  // Looked up, not counted: what lies in a component of its own is drawn after all that is not.
  const numbers = new Map<Footnote, number>(notes.map((note, at) => [note, at + 1]));
  const drawInline = (content: readonly Inline[] = []): ReactNode =>
    all(content, (part) => {
      if (part.type === "hardBreak") return <br />;
      if (part.type === "footnote")
        return <NoteReference number={numbers.get(part) ?? 0} voice={voice} />;
      if (part.type !== "text") return null;
      return (part.marks ?? []).reduceRight<ReactNode>(drawMark, part.text);
    });
  const drawBlock = (block: Block): ReactNode => {
    switch (block.type) {
      case "paragraph":
        return block.content ? <p dir={sideOf(block)}>{drawInline(block.content)}</p> : null;
      case "heading": {
        const words = drawInline(block.content);
        const dir = sideOf(block);
        return block.attrs.level === 2 ? <h2 dir={dir}>{words}</h2> : <h3 dir={dir}>{words}</h3>;
      }
      case "pullQuote":
        return (
          <p className="pull-quote" dir={sideOf(block)}>
            {drawInline(block.content)}
          </p>
        );
      case "blockquote":
        return (
          <blockquote dir={sideOf(block.content?.[0])}>{all(block.content, drawBlock)}</blockquote>
        );
      case "bulletList":
      case "orderedList":
        return drawList(block);
      case "keyPoints":
        return (
          <aside aria-label={said.story.keyPoints} className="key-points">
            <p className="label">{said.story.keyPoints}</p>
            {all(block.content, drawList)}
          </aside>
        );
      case "table":
        return (
          <BodyTable
            label={said.story.table}
            rows={block.content}
            drawCell={(cell) => all(cell.content, drawBlock)}
          />
        );
      case "figure":
        return <BodyFigure {...block.attrs} size={pictures[block.attrs.mediaId]} />;
      case "embed":
        return <EmbedCard {...block.attrs} voice={voice} />;
      case "relatedStory":
        return <RelatedCard story={related[block.attrs.storyId]} voice={voice} />;
      case "pollPlace":
        return poll;
      case "horizontalRule":
        return <hr />;
      default:
        return null;
    }
  };
  const drawList = (list: List): ReactNode => {
    const items = all(list.content, (item) => <li>{all(item.content, drawBlock)}</li>);
    const dir = sideOf(list.content?.[0]?.content?.[0]);
    return list.type === "bulletList" ? (
      <ul dir={dir}>{items}</ul>
    ) : (
      <ol dir={dir} start={list.attrs?.start}>
        {items}
      </ol>
    );
  };
  return (
    <div className="story-body">
      {all(doc.content, drawBlock)}
      <StoryNotes notes={notes.map(({ attrs }) => attrs.text)} voice={voice} />
    </div>
  );
}

/** Whether the body itself says where the poll stands. */
export const placesPoll = (doc: Doc): boolean =>
  doc.content.some(({ type }) => type === "pollPlace");

function NoteReference({ number, voice }: { number: number; voice: Voice }) {
  return (
    <sup className="note-reference">
      <a
        id={`reference-${number}`}
        href={`#note-${number}`}
        aria-label={voice.words.story.note(number)}
      >
        {number}
      </a>
    </sup>
  );
}

/** Each part in its place. A body never changes order in the browser, so no part needs a key. */
function all<T>(parts: readonly T[] | undefined, draw: (part: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...(parts ?? []).map(draw));
}

/** A block in a script that runs against the page says so, with its bullets and rules. */
function textOf(block: Block | undefined): string {
  const inline =
    block && "content" in block ? (block.content as readonly Inline[] | undefined) : [];
  return (inline ?? []).map((part) => ("text" in part ? part.text : "")).join("");
}

function drawMark(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "link":
      return isSafeHref(mark.attrs.href) ? <a href={mark.attrs.href}>{inner}</a> : inner;
    default:
      return inner;
  }
}
