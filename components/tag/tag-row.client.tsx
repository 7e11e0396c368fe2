"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { TagUse } from "@/domain/tag/desk-queries";

type Props = {
  tag: TagUse;
  all: { id: string; name: string }[];
  action: (form: FormData) => void;
  isPending: boolean;
};

const control = "min-h-[44px] min-w-0 grow rounded border border-edge bg-paper px-2";
const stories = (count: number) => (count === 1 ? "1 story" : `${count} stories`);

export function TagRow({ tag, all, action, isPending }: Props) {
  const { id, name, slug, drafts, published } = tag;
  const isUnused = drafts === 0 && published === 0;
  return (
    <li aria-label={name} className="border-b border-rule">
      <details>
        <summary className="flex min-h-[52px] cursor-pointer flex-wrap items-center gap-x-5 py-2 hover:bg-sheet">
          <span className="w-full min-w-0 grow font-prose text-[17px] font-semibold wrap-anywhere sm:w-auto">
            {name}
          </span>
          <span className="text-[14px] text-quiet">
            {isUnused ? "Unused" : `${stories(drafts)} at the desk, ${published} public`}
          </span>
          <span className="link text-[14px]">
            Change<span className="sr-only"> {name}</span>
          </span>
        </summary>
        {drafts > 0 && (
          <p className="pb-3">
            <a href={`/desk/stories?tag=${id}`} className="link touch">
              Show {stories(drafts)} with this tag
            </a>
          </p>
        )}
        <div className="grid gap-4 pt-1 pb-4 md:grid-cols-2">
          <Change verb="rename" action={action}>
            <input type="hidden" name="id" value={id} />
            <input
              key={name}
              name="name"
              aria-label={`Name of ${name}`}
              defaultValue={name}
              maxLength={60}
              className={control}
            />
            <Button type="submit" tone="quiet" disabled={isPending}>
              Rename<span className="sr-only"> {name}</span>
            </Button>
          </Change>
          <Change verb="merge" action={action}>
            <input type="hidden" name="from" value={id} />
            <select name="into" aria-label={`Merge ${name} into`} className={control}>
              <option value="">Merge into</option>
              {all
                .filter((other) => other.id !== id)
                .map((other) => (
                  <option key={other.id} value={other.id}>
                    {other.name}
                  </option>
                ))}
            </select>
            <Button type="submit" tone="quiet" disabled={isPending}>
              Merge<span className="sr-only"> {name}</span>
            </Button>
          </Change>
          <p className="text-[14px]">
            {published > 0 ? (
              <a href={`/tags/${slug}`} className="link touch">
                Open its page<span className="sr-only">, {name}</span>
              </a>
            ) : (
              <span className="text-quiet">/tags/{slug}</span>
            )}
          </p>
          {isUnused && (
            <Change verb="delete" action={action}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" tone="alarm" disabled={isPending}>
                Delete<span className="sr-only"> {name}</span>
              </Button>
            </Change>
          )}
        </div>
      </details>
    </li>
  );
}

function Change({
  verb,
  action,
  children,
}: {
  verb: string;
  action: Props["action"];
  children: ReactNode;
}) {
  return (
    <form action={action} className="flex gap-2">
      <input type="hidden" name="verb" value={verb} />
      {children}
    </form>
  );
}
