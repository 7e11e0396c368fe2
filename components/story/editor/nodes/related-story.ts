import { mergeAttributes, Node } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    relatedStory: {
      insertRelated: (story: { storyId: string; headline: string }) => ReturnType;
      /** Puts another story in the place of the one that is selected. */
      changeRelated: (story: { storyId: string; headline: string }) => ReturnType;
    };
  }
}

/** Headlines of the stories a text points to; filled by the page and by whoever adds one. */
export type Headlines = Map<string, { headline: string }>;

/** Another story of ours. What it is called is looked up, so that it is never out of date. */
export const relatedStoryBlock = (headlines: Headlines) =>
  Node.create({
    name: "relatedStory",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => ({
      storyId: {
        default: "",
        parseHTML: (element: HTMLElement) => element.getAttribute("data-story-id") ?? "",
        renderHTML: ({ storyId }: Record<string, string>) => ({ "data-story-id": storyId }),
      },
    }),
    parseHTML: () => [{ tag: "aside[data-story-id]", priority: 60 }],
    renderHTML: ({ node, HTMLAttributes }) => [
      "aside",
      mergeAttributes(HTMLAttributes, { class: "related-card" }),
      ["p", { class: "label" }, "Read also"],
      [
        "p",
        { class: "headline headline-4" },
        headlines.get(node.attrs.storyId)?.headline ?? "A story that is not published",
      ],
    ],
    addCommands() {
      return {
        insertRelated:
          ({ storyId, headline }) =>
          ({ commands }) => {
            headlines.set(storyId, { headline });
            return commands.insertBlock({ type: this.name, attrs: { storyId } });
          },
        changeRelated:
          ({ storyId, headline }) =>
          ({ commands }) => {
            headlines.set(storyId, { headline });
            return commands.updateAttributes(this.name, { storyId });
          },
      };
    },
  });
