import type * as Y from "yjs";
import { type StoryContent, storyContent } from "../input";
import { readContent } from "./document";

/** What an open document says, held against the schema; what it has no part for is as it was. */
export const contentIn = (document: Y.Doc, present: StoryContent) =>
  parseContent(readContent(document), present);

export const parseContent = (said: Record<string, unknown>, present: StoryContent) =>
  storyContent.safeParse(known({ ...present, ...said }));

/** Parts that content no longer has may still lie in an old document. */
const known = (content: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([key]) => key in storyContent.shape));
