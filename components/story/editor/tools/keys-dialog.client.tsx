"use client";

import { Dialog } from "@/components/ui/dialog.client";
import { catalogue } from "../block-catalogue";

const others: [keys: string, what: string][] = [
  ["/", "Insert a block: type on to find it"],
  ["Ctrl+Z, Ctrl+Shift+Z", "Undo and redo your own steps"],
  ["Ctrl+F, Ctrl+H", "Find and replace"],
  ["Ctrl+Shift+V", "Paste without formatting"],
  ["## and a space", "Heading; ### a subheading"],
  ["- or 1. and a space", "List"],
  ["> and a space", "Quote"],
  ["---", "Divider"],
  ["**words**, *words*", "Bold, italic"],
  ["[words](address)", "Link"],
  ["Tab, Shift+Tab", "Next and previous cell of a table; deeper and higher in a list"],
  ["F2", "Change the picture, note, embed or related story that is selected"],
  ["Alt+F10", "To the toolbar; arrows move in it, Escape goes back to the text"],
  ["Ctrl+/", "This list"],
];

/** Everything by keyboard. On a Mac the Command key stands for Ctrl. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const rows = [
    ...catalogue.flatMap(({ keys, name }): [string, string][] => (keys ? [[keys, name]] : [])),
    ...others,
  ];
  return (
    <Dialog title="Keys" isOpen onClose={onClose}>
      <p className="pb-3 text-quiet">On a Mac, Command stands for Ctrl.</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5">
        {rows.map(([keys, what]) => (
          <div key={keys} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-2">
            <dt className="font-semibold">{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
