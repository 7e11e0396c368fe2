"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** The line under the navigation is the same that carries every state; it marks where one is. */
export function DeskNavigation({ places }: { places: { word: string; href: string }[] }) {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the row scrolls: where one is should be in sight.
  useEffect(() => {
    const here = list.current?.querySelector(
      `[aria-current][href="/${path.split("/", 3).slice(1).join("/")}"]`,
    );
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <nav aria-label="Desk" className="-mx-2 overflow-x-auto border-b-2 border-ink">
      <ul ref={list} className="flex">
        {places.map(({ word, href }) => {
          const isHere = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={isHere ? "page" : undefined}
                className={`touch border-b-4 px-3 text-[15px] whitespace-nowrap ${
                  isHere ? "border-verdigris font-semibold" : "border-transparent hover:border-rule"
                }`}
              >
                {word}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
