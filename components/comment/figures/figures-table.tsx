import type { ReactNode } from "react";
import type { Span, TableName } from "@/domain/comment/figures/rules";

type Props = {
  /** Which file holds the same rows. */
  table: TableName;
  span: Span;
  title: string;
  head: string[];
  rows: { key: string; cells: ReactNode[] }[];
  none: string;
  /** Columns a phone has no room for; they are in the file. */
  minor: number[];
};

const on = (minor: readonly number[], column: number) =>
  minor.includes(column) ? "max-[699px]:hidden" : "";

/** A table of figures: the first column says what of, the rest are numbers. */
export function FiguresTable({ table, span, title, head, rows, none, minor }: Props) {
  if (rows.length === 0) return <p className="text-quiet">{none}</p>;
  return (
    <>
      <table aria-label={title} className="w-full text-[15px]">
        <thead className="text-[14px] text-quiet">
          <tr className="border-b border-ink">
            {head.map((name, column) => (
              <th
                key={name}
                scope="col"
                className={`py-2 font-normal ${column === 0 ? "text-left" : "pl-3 text-right"} ${on(minor, column)}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key} className="border-b border-rule">
              <th scope="row" className="py-2 text-left font-normal wrap-anywhere" dir="auto">
                {first}
              </th>
              {rest.map((cell, column) => (
                <td
                  key={head[column + 1]}
                  className={`py-2 pl-3 text-right whitespace-nowrap ${on(minor, column + 1)}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a
          href={`/api/desk/comments/figures?span=${span}&table=${table}`}
          download
          className="link touch text-[15px]"
        >
          As CSV<span className="sr-only">: {title}</span>
        </a>
      </p>
    </>
  );
}
