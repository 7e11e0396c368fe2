"use client";

import Link from "next/link";
import { StatusMark, storyMarks } from "@/components/ui/status-mark";
import type { StoryStatus } from "@/domain/story/input";

export type StoryRow = {
  id: string;
  headline: string;
  status: StoryStatus;
  section: string | null;
  authors: string;
  changes: "in review" | "unpublished" | false;
  scheduledFor: string | null;
  updatedAt: string;
  updated: string;
};

const words = { "in review": "Changes in review", unpublished: "Unpublished changes" };

/**
 * Rows are sent as what they say, and drawn here: as elements, fifty of them took the server longer
 * than finding them among a hundred thousand.
 */
export function StoryRows({ rows }: { rows: StoryRow[] }) {
  return rows.map((row) => <Row key={row.id} {...row} />);
}

function Row({ id, headline, status, changes, scheduledFor, section, authors, ...row }: StoryRow) {
  const mark = storyMarks[status];
  return (
    <tr className="flex flex-wrap gap-x-4 border-b border-rule py-2 focus-within:bg-sheet hover:bg-sheet md:table-row md:h-[52px] md:py-0">
      <td className="w-full py-1 md:w-auto md:min-w-[18em] md:pr-4">
        <Link
          href={`/desk/stories/${id}`}
          prefetch={false}
          data-list-item=""
          className="touch font-prose text-[17px] leading-[1.3] font-semibold wrap-anywhere hover:underline"
        >
          {headline || "Untitled story"}
        </Link>
      </td>
      <td className="text-[15px] md:pr-4">
        {mark && <StatusMark {...mark} />}
        {changes && <span className="block text-[13px] text-copper">{words[changes]}</span>}
        {scheduledFor && <span className="block text-[13px] text-quiet">{scheduledFor}</span>}
      </td>
      <td className="text-[15px] text-quiet wrap-anywhere md:min-w-[6em] md:pr-4">
        {section ?? "No section"}
      </td>
      <td className="text-[15px] text-quiet wrap-anywhere md:min-w-[8em] md:pr-4">{authors}</td>
      <td className="text-[15px] whitespace-nowrap text-quiet md:text-right">
        <time dateTime={row.updatedAt}>{row.updated}</time>
      </td>
    </tr>
  );
}
