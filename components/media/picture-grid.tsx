import Link from "next/link";
import type { MediaItem } from "@/domain/media/queries";
import { pictureUrl } from "@/lib/picture";

export function PictureGrid({ items }: { items: MediaItem[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 border-t border-ink pt-5 sm:grid-cols-3 lg:grid-cols-4">
      {items.map((item) => (
        <li key={item.id} className="min-w-0">
          <Link
            href={`/desk/media/${item.id}`}
            prefetch={false}
            data-list-item=""
            className="block hover:underline"
          >
            <img
              src={pictureUrl(item, item.widths[0] ?? item.width, "jpg")}
              alt=""
              width={item.width}
              height={item.height}
              loading="lazy"
              className="h-[160px] w-full bg-sheet object-contain"
            />
            <span className="mt-1 block truncate text-[15px] font-semibold">{item.filename}</span>
          </Link>
          {item.areRightsOver && (
            <p className="text-[14px] font-semibold text-alarm">Rights ended</p>
          )}
          <p className="line-clamp-2 text-[14px] text-quiet">
            {item.alt || <span className="text-copper">No description yet</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
