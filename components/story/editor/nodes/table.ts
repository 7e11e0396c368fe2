import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

const row = (cell: "tableHeader" | "tableCell") => ({
  type: "tableRow",
  content: Array.from({ length: 3 }, () => ({ type: cell, content: [{ type: "paragraph" }] })),
});

/** What a new table is: a row of heads and two below. */
export const newTable = {
  type: "table",
  content: [row("tableHeader"), row("tableCell"), row("tableCell")],
};

/** Cells hold paragraphs; widths are the reader's screen's to choose. */
export const tableNodes = [
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({ content: "paragraph+" }),
  TableCell.extend({ content: "paragraph+" }),
];
