import { type Editor, Extension, type Range } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { PluginKey } from "@tiptap/pm/state";
import Suggestion, { type SuggestionProps } from "@tiptap/suggestion";
import { type Ask, catalogue, type Tool } from "../block-catalogue";

/** “/” at the start of a line or after a space: what can stand here, found by typing on. */
export const slashMenu = (onAsk: (ask: Ask) => void) =>
  Extension.create({
    name: "slashMenu",
    addProseMirrorPlugins() {
      return [
        Suggestion<Tool, Tool>({
          editor: this.editor,
          pluginKey: new PluginKey("slashMenu"),
          char: "/",
          items: ({ query }) => toolsFor(query),
          command: ({ editor, range, props }) => use(editor, range, props, onAsk),
          // What others type opens no menu here.
          shouldShow: ({ transaction }) => !isChangeOrigin(transaction),
          allow: ({ editor }) => editor.isEditable && !editor.isActive("table"),
          render: listbox,
        }),
      ];
    },
  });

/** Those whose name begins so come first, then those found by another word. */
export function toolsFor(query: string): Tool[] {
  const wanted = query.trim().toLowerCase();
  const blocks = catalogue.filter(({ kind }) => kind !== "mark");
  if (wanted === "") return blocks;
  const byName = blocks.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const byWord = blocks.filter(
    (tool) =>
      !byName.includes(tool) &&
      `${tool.name} ${tool.keywords}`
        .toLowerCase()
        .split(" ")
        .some((word) => word.startsWith(wanted)),
  );
  return [...byName, ...byWord];
}

function use(editor: Editor, range: Range, tool: Tool, onAsk: (ask: Ask) => void) {
  editor.chain().focus().deleteRange(range).run();
  if ("ask" in tool) onAsk(tool.ask);
  else tool.run(editor);
}

/** The cursor stays in the text; the text box says which option is meant (ARIA combobox practice). */
function listbox() {
  let list: HTMLElement;
  let chosen = 0;
  let props: SuggestionProps<Tool, Tool>;
  let unmount = () => {};

  const draw = () => {
    list.replaceChildren(
      ...props.items.map((tool, n) => {
        const option = document.createElement("li");
        option.id = `slash-${n}`;
        option.role = "option";
        option.ariaSelected = String(n === chosen);
        option.textContent = tool.name;
        option.className = "slash-option";
        // The text keeps the focus; a finger that scrolls the list chooses nothing.
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => props.command(tool));
        return option;
      }),
    );
    list.hidden = props.items.length === 0;
    show(list, list.children[chosen]);
    const { dom } = props.editor.view;
    if (list.hidden) dom.removeAttribute("aria-activedescendant");
    else dom.setAttribute("aria-activedescendant", `slash-${chosen}`);
  };

  return {
    onStart: (next: SuggestionProps<Tool, Tool>) => {
      props = next;
      chosen = 0;
      list = document.createElement("ul");
      list.id = "slash-menu";
      list.role = "listbox";
      list.ariaLabel = "Insert";
      list.className = "slash-menu";
      unmount = props.mount(list);
      props.editor.view.dom.setAttribute("aria-controls", "slash-menu");
      draw();
    },
    onUpdate: (next: SuggestionProps<Tool, Tool>) => {
      props = next;
      chosen = Math.min(chosen, Math.max(0, next.items.length - 1));
      draw();
    },
    onKeyDown: ({ event }: { event: globalThis.KeyboardEvent }) => {
      const { length } = props.items;
      if (length === 0) return false;
      if (event.key === "ArrowDown") chosen = (chosen + 1) % length;
      else if (event.key === "ArrowUp") chosen = (chosen - 1 + length) % length;
      else if (event.key === "Enter" || event.key === "Tab") {
        const tool = props.items[chosen];
        if (tool) props.command(tool);
        return true;
      } else return false;
      draw();
      return true;
    },
    onExit: () => {
      unmount();
      list?.remove();
      const { dom } = props.editor.view;
      dom.removeAttribute("aria-activedescendant");
      dom.removeAttribute("aria-controls");
    },
  };
}

/** In the list alone: the browser’s own way would move the page as well. */
function show(list: HTMLElement, option: Element | undefined) {
  if (!(option instanceof HTMLElement)) return;
  const { offsetTop: top, offsetHeight: height } = option;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight)
    list.scrollTop = top + height - list.clientHeight;
}
