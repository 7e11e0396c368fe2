import type { ReactNode } from "react";
import type { Cell, Row } from "@/lib/rich-text";

/** What scrolls must be reachable without a mouse. */
const byKeyboard = { tabIndex: 0 };

/** A table that scrolls by itself where it is wider than the page; its heads say what they head. */
export function BodyTable({
  label,
  rows,
  drawCell,
}: {
  label: string;
  rows: readonly Row[];
  drawCell: (cell: Cell) => ReactNode;
}) {
  const isHead = (row: Row | undefined) =>
    Boolean(row?.content.length) && row?.content.every(({ type }) => type === "tableHeader");
  const [first, ...rest] = rows;
  const head = first && isHead(first) ? first : null;
  const body = head ? rest : rows;
  const draw = (row: Row, at: number, scope: "col" | "row") => (
    <tr key={at}>
      {[...row.content.entries()].map(([place, cell]) => {
        const span = { colSpan: cell.attrs?.colspan, rowSpan: cell.attrs?.rowspan };
        return cell.type === "tableHeader" ? (
          <th key={place} scope={scope} {...span}>
            {drawCell(cell)}
          </th>
        ) : (
          <td key={place} {...span}>
            {drawCell(cell)}
          </td>
        );
      })}
    </tr>
  );
  if (rows.length === 0) return null;
  return (
    <section aria-label={label} className="table-scroll" {...byKeyboard}>
      <table>
        {head && <thead>{draw(head, 0, "col")}</thead>}
        <tbody>{body.map((row, at) => draw(row, at, "row"))}</tbody>
      </table>
    </section>
  );
}
