import { mergeAttributes, Node } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    pollPlace: { placePoll: () => ReturnType };
  }
}

/** Where the poll stands. There is one: placing it again moves it. */
export const PollPlaceBlock = Node.create({
  name: "pollPlace",
  group: "block",
  atom: true,
  draggable: true,
  parseHTML: () => [{ tag: "div[data-poll-place]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    mergeAttributes(HTMLAttributes, { "data-poll-place": "", class: "editor-place" }),
    "The poll stands here",
  ],
  addCommands() {
    return {
      placePoll:
        () =>
        ({ commands, state, tr }) => {
          const before: number[] = [];
          state.doc.forEach((node, at) => {
            if (node.type.name === this.name) before.push(at);
          });
          if (!commands.insertBlock({ type: this.name })) return false;
          for (const at of before) {
            const { pos, deleted } = tr.mapping.mapResult(at);
            if (!deleted) tr.delete(pos, pos + 1);
          }
          return true;
        },
    };
  },
});
