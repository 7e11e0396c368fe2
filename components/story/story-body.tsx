import { Children, type ReactNode } from "react";
import {
  type Block,
  type Doc,
  type Inline,
  isSafeHref,
  type List,
  type Mark,
} from "@/lib/rich-text";
import { BodyFigure, type PictureSizes } from "./body-figure";

/**
 * Draws a body from its document. Only what is named here can appear: a node or an address that
 * the allow-list does not know draws nothing, whatever the database holds.
 */
export function StoryBody({ doc, pictures }: { doc: Doc; pictures: PictureSizes }) {
  return (
    <div className="story-body">
      {Children.toArray(doc.content.map((block) => drawBlock(block, pictures)))}
    </div>
  );
}

function drawBlock(block: Block, pictures: PictureSizes): ReactNode {
  switch (block.type) {
    case "paragraph":
      return block.content ? <p>{drawInline(block.content)}</p> : null;
    case "heading":
      return block.attrs.level === 2 ? (
        <h2>{drawInline(block.content)}</h2>
      ) : (
        <h3>{drawInline(block.content)}</h3>
      );
    case "pullQuote":
      return <p className="pull-quote">{drawInline(block.content)}</p>;
    case "blockquote":
      return (
        <blockquote>
          {Children.toArray(block.content.map((part) => drawBlock(part, pictures)))}
        </blockquote>
      );
    case "bulletList":
    case "orderedList":
      return drawList(block, pictures);
    case "figure":
      return <BodyFigure {...block.attrs} size={pictures[block.attrs.mediaId]} />;
    case "horizontalRule":
      return <hr />;
    default:
      return null;
  }
}

function drawList(list: List, pictures: PictureSizes): ReactNode {
  const items = Children.toArray(
    list.content.map((item) => (
      <li>{Children.toArray(item.content.map((part) => drawBlock(part, pictures)))}</li>
    )),
  );
  return list.type === "bulletList" ? <ul>{items}</ul> : <ol start={list.attrs?.start}>{items}</ol>;
}

function drawInline(content: readonly Inline[] = []): ReactNode {
  return Children.toArray(
    content.map((part) => {
      if (part.type === "hardBreak") return <br />;
      if (part.type !== "text") return null;
      return (part.marks ?? []).reduceRight<ReactNode>(drawMark, part.text);
    }),
  );
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
