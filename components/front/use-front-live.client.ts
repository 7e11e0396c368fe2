"use client";

import { useEffect, useState } from "react";
import { z } from "@/lib/page-zod";

export type Company = { page: string; name: string; isYou: boolean };

const presence = z.object({ page: z.string(), name: z.string(), isYou: z.boolean() });
/** A page says every 20 seconds that it is here: after three silences it has gone. */
const silentMs = 60_000;

/** Who else has this front open. */
export function useFrontLive(sectionId: string | null, onChange: () => void): Company[] {
  const [company, setCompany] = useState<(Company & { heardAt: number })[]>([]);

  useEffect(() => {
    const query = sectionId ? `?section=${sectionId}` : "";
    const source = new EventSource(`/api/desk/front/live${query}`);
    const others = (page: string) => (all: (Company & { heardAt: number })[]) =>
      all.filter((one) => one.page !== page);
    source.addEventListener("here", (event) => {
      const told = presence.safeParse(JSON.parse(event.data));
      if (!told.success) return;
      const heard = { ...told.data, heardAt: Date.now() };
      setCompany((all) => [...others(heard.page)(all), heard]);
    });
    source.addEventListener("gone", (event) => {
      const told = presence.safeParse(JSON.parse(event.data));
      if (told.success) setCompany(others(told.data.page));
    });
    for (const name of ["change", "missed"]) source.addEventListener(name, onChange);
    const sweep = setInterval(
      () => setCompany((all) => all.filter(({ heardAt }) => Date.now() - heardAt < silentMs)),
      silentMs / 3,
    );
    return () => {
      source.close();
      clearInterval(sweep);
    };
  }, [sectionId, onChange]);

  return company;
}
