"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** The line under the navigation is the same that carries every state; it marks where one is. */
export function DeskNavigation({ places }: { places: { word: string; href: string }[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Desk" className="-mx-2 overflow-x-auto border-b-2 border-ink">
      <ul className="flex">
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
