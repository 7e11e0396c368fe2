"use client";

import { Select } from "@/components/ui/field";
import type { AuthorOption } from "@/domain/person/staff-queries";

/** The byline, in its order. */
export function AuthorList({
  authorIds,
  authors,
  isLocked,
  onChange,
}: {
  authorIds: string[];
  authors: AuthorOption[];
  isLocked: boolean;
  onChange: (ids: string[]) => void;
}) {
  const nameOf = (id: string) =>
    authors.find((author) => author.id === id)?.name ?? "Former colleague";
  const others = authors.filter(({ id }) => !authorIds.includes(id));
  const toFront = (id: string) => onChange([id, ...authorIds.filter((one) => one !== id)]);
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Authors</p>
      <ol className="grid gap-1">
        {authorIds.map((id, index) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 text-[15px]">
            <span className="min-w-0 grow wrap-anywhere">{nameOf(id)}</span>
            {index > 0 && !isLocked && (
              <button
                type="button"
                className="link touch cursor-pointer"
                onClick={() => toFront(id)}
              >
                Put {nameOf(id).split(" ")[0]} first
              </button>
            )}
            {authorIds.length > 1 && !isLocked && (
              <button
                type="button"
                className="link touch cursor-pointer"
                onClick={() => onChange(authorIds.filter((one) => one !== id))}
              >
                Remove <span className="sr-only">{nameOf(id)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {!isLocked && others.length > 0 && (
        <Select
          id="add-author"
          label="Add an author"
          value=""
          onChange={(event) => event.target.value && onChange([...authorIds, event.target.value])}
        >
          <option value="">Choose</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
