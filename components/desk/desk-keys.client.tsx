"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog.client";
import { areKeysOn, isForShortcuts, setKeysOn } from "@/lib/keys";

const places: Record<string, string> = {
  s: "/desk/stories",
  c: "/desk/comments",
  p: "/desk/polls",
  b: "/desk/board",
  k: "/desk/calendar",
  n: "/desk/notices",
};

const help: [string, string][] = [
  ["g s", "Stories"],
  ["g c", "Comments"],
  ["g p", "Polls"],
  ["g b", "Board"],
  ["g k", "Calendar"],
  ["g n", "Notices"],
  ["/", "Search"],
  ["j, k", "Next, previous in a list"],
  ["Enter", "Open"],
  ["a, r, f, u", "In the queue: approve, reject, feature, undo"],
  ["x, X", "In the queue: select, select all"],
  ["o, n", "In the queue: what is around a card, what has come"],
  ["?", "This help"],
];

/** Keys that work on every page of the desk, and the help that tells them. */
export function DeskKeys() {
  const router = useRouter();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isOn, setOn] = useState(true);
  const waitsForPlace = useRef(false);

  useEffect(() => {
    setOn(areKeysOn());
    const press = (event: KeyboardEvent) => {
      if (!isForShortcuts(event) || !areKeysOn()) return;
      const place = waitsForPlace.current ? places[event.key] : undefined;
      waitsForPlace.current = event.key === "g";
      if (place) router.push(place);
      else if (event.key === "?") setHelpOpen(true);
      else if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("input[type=search]");
        if (!search) return;
        event.preventDefault();
        search.focus();
        search.select();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router]);

  const toggle = (on: boolean) => {
    setKeysOn(on);
    setOn(on);
  };

  return (
    <Dialog title="Keys" isOpen={isHelpOpen} onClose={() => setHelpOpen(false)}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {help.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt className="font-semibold">{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="touch mt-4 gap-3">
        <input
          type="checkbox"
          className="size-5 accent-verdigris"
          checked={isOn}
          onChange={(event) => toggle(event.target.checked)}
        />
        Single keys act
      </label>
    </Dialog>
  );
}
