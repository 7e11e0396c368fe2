"use client";

import { usePathname } from "next/navigation";

const places = [
  { name: "Queue", href: "/desk/comments" },
  { name: "Watch list", href: "/desk/comments/watch" },
  { name: "Reasons", href: "/desk/comments/reasons" },
  { name: "Sanctions", href: "/desk/comments/sanctions" },
  { name: "Figures", href: "/desk/comments/figures" },
];
const policy = { name: "Policy", href: "/desk/settings/comments" };

/** What belongs to the conversation beside its queue. */
export function ConversationPlaces({ maySetPolicy }: { maySetPolicy: boolean }) {
  const path = usePathname();
  return (
    <nav aria-label="Conversation" className="-mb-2 overflow-x-auto pt-2">
      <ul className="flex gap-x-5 text-[15px] whitespace-nowrap">
        {[...places, ...(maySetPolicy ? [policy] : [])].map(({ name, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={path === href ? "page" : undefined}
              className="touch link aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
