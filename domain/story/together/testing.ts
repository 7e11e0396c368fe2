import * as Y from "yjs";
import type { Staff } from "@/domain/person/rules";
import { openTogether, syncStory } from "./commands";
import { bodyOf, openDocument, readContent, writeContent } from "./document";

export type Page = Awaited<ReturnType<typeof aPage>>;

/** An open page: writes apart from the others until it syncs, as the editor's page does. */
export async function aPage(actor: Staff, id: string) {
  const opened = await openTogether(actor, id);
  if (!opened.ok) throw new Error(opened.reason);
  const document = openDocument(opened.state);
  let known = Y.encodeStateVector(document);
  let { version } = opened;
  const send = async (update: Uint8Array) => {
    const vector = Y.encodeStateVector(document);
    const answer = await syncStory(actor, { id, update, vector, version });
    if ("update" in answer && answer.update) Y.applyUpdate(document, answer.update);
    if (answer.ok) {
      version = answer.version;
      known = Y.encodeStateVector(document);
    }
    return answer;
  };
  const lineAt = (at: number) => bodyOf(document).get(at) as Y.XmlElement;
  return {
    document,
    content: () => readContent(document) as { headline: string; standfirst: string; doc: never },
    write: (change: Record<string, unknown>) => writeContent(document, change),
    lines: () => bodyOf(document).length,
    lineAt: (at: number): string => lineAt(at).toString(),
    /** Types at the end of a paragraph, as the editor does. */
    type: (at: number, words: string) => {
      const text = lineAt(at).get(0) as Y.XmlText | undefined;
      text?.insert(text.length, words);
      return text !== undefined;
    },
    cut: (at: number) => bodyOf(document).delete(at, 1),
    /** Has nothing to say and asks what is new. */
    pull: () => send(new Uint8Array()),
    sync: () => send(Y.encodeStateAsUpdate(document, known)),
    /** All that the page has, as it is sent where the server cannot place what is new. */
    syncWhole: () => send(Y.encodeStateAsUpdate(document)),
    /** The answer was lost on its way: the server has it, the page does not know. */
    async syncUnheard() {
      const vector = Y.encodeStateVector(document);
      await syncStory(actor, {
        id,
        update: Y.encodeStateAsUpdate(document, known),
        vector,
        version,
      });
    },
  };
}

export const says = (...lines: string[]) => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
