import { type StoryContent, storyContent } from "@/domain/story/input";

/** Text that the server does not have yet, kept on this device per story. */
type Entry = { version: number; content: StoryContent; at: number };

const key = (storyId: string) => `galley.journal.${storyId}`;

export function keepInJournal(storyId: string, version: number, content: StoryContent): void {
  try {
    localStorage.setItem(key(storyId), JSON.stringify({ version, content, at: Date.now() }));
  } catch {
    // Storage is full or forbidden: the text is still in the page.
  }
}

export const clearJournal = (storyId: string): void => localStorage.removeItem(key(storyId));

export function readJournal(storyId: string): Entry | null {
  try {
    const entry = JSON.parse(localStorage.getItem(key(storyId)) ?? "null") as Entry | null;
    if (!entry) return null;
    const content = storyContent.safeParse(entry.content);
    return content.success ? { ...entry, content: content.data } : null;
  } catch {
    return null;
  }
}
