import * as Y from "yjs";
import { openDocument, readContent } from "@/domain/story/together/document";
import { blocks, words, writeLongStory } from "./long-story";
import type { Newsroom } from "./newsroom";
import { number, percentile, say } from "./report";

const saves = 100;

/** What autosave costs in a story of 10,000 words, from the request to its acknowledgement. */
export async function writing(newsroom: Newsroom): Promise<void> {
  const { id, document, sync, empty } = await writeLongStory(newsroom);
  const times: number[] = [];
  for (let n = 0; n < saves; n++) {
    const before = Y.encodeStateVector(document);
    const paragraph = document.getXmlFragment("body").get(1 + (n % 11)) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(3, "typed ");
    const update = Y.encodeStateAsUpdate(document, before);
    const start = performance.now();
    await sync(id, update, Y.encodeStateVector(document));
    if (n >= 10) times.push(performance.now() - start);
  }
  const later = openDocument(await sync(id, new Uint8Array(), empty));
  const isWhole = JSON.stringify(readContent(later)) === JSON.stringify(readContent(document));
  say(
    `\nAutosave in a story of ${number(words)} words and ${blocks} blocks, ${times.length} saves`,
  );
  say(
    `  p50 ${number(percentile(times, 0.5), 1)} ms   p95 ${number(percentile(times, 0.95), 1)} ms (aim 60)   every word there afterwards: ${isWhole}`,
  );
}
