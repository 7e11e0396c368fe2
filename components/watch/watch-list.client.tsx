"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { submitUnwatch } from "@/domain/watch/actions";

export type Shown = {
  id: string;
  kind: string;
  name: string;
  href: string | null;
  note: string;
  since: string;
  waiting: number;
};

/** One answer for the whole list, above it, where it is announced once. */
export function WatchList({ watches }: { watches: Shown[] }) {
  const [state, action, isPending] = useActionState(submitUnwatch, {});
  return (
    <>
      <Answer state={state} />
      <ul className="border-t border-ink">
        {watches.map(({ id, kind, name, href, note, since, waiting }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0">
              <p className="wrap-anywhere">
                <span className="text-quiet">{kind}</span>{" "}
                {href ? (
                  <a href={href} className="link font-semibold" dir="auto">
                    {name}
                  </a>
                ) : (
                  <q className="font-semibold" dir="auto">
                    {name}
                  </q>
                )}
              </p>
              <p className="text-[14px] text-quiet">
                {waiting === 1 ? "1 comment waits" : `${waiting} comments wait`} · {since}
                {note && ` · ${note}`}
              </p>
            </div>
            <form action={action}>
              <input type="hidden" name="watchId" value={id} />
              <Button type="submit" tone="quiet" disabled={isPending}>
                Stop watching<span className="sr-only"> {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
