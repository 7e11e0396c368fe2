"use client";

import { useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";

type Place = { client: number; name: string; field: string };

/** Who else has the story open, and where they are in it. */
export function Others({ awareness }: { awareness: Awareness | null }) {
  const [places, setPlaces] = useState<Place[]>([]);
  useEffect(() => {
    if (!awareness) return;
    const look = () => setPlaces(placesIn(awareness));
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [awareness]);
  if (places.length === 0) return null;
  return (
    <ul aria-label="Also in this story" className="flex flex-wrap gap-x-4 gap-y-1 text-[15px]">
      {places.map(({ client, name, field }) => (
        <li key={client} className="flex items-center gap-2">
          <span aria-hidden="true" className={`size-2.5 rounded-full ${toneOf(client).dot}`} />
          <span>
            {name}
            {field && <span className="text-quiet">, {field}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

const tones = [
  { dot: "bg-copper", name: "copper" },
  { dot: "bg-verdigris", name: "verdigris" },
  { dot: "bg-alarm", name: "alarm" },
  { dot: "bg-ink", name: "ink" },
] as const;

/** The same for one page wherever it is shown. */
export const toneOf = (client: number): (typeof tones)[number] =>
  tones[client % tones.length] ?? tones[0];

function placesIn(awareness: Awareness): Place[] {
  return [...awareness.getStates()]
    .filter(([client]) => client !== awareness.clientID)
    .flatMap(([client, state]) => {
      const { user, field } = state as { user?: { name?: string }; field?: string };
      return user?.name ? [{ client, name: user.name, field: field ?? "" }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.client - b.client);
}
