import type { SeriesLine } from "@/domain/series/desk-queries";

const inWords = ({ stories, published }: SeriesLine): string => {
  if (stories === 0) return "No stories yet";
  const all = stories === 1 ? "1 story" : `${stories} stories`;
  return `${all}, ${published === stories ? "all" : published} published`;
};

export function SeriesTable({ series }: { series: SeriesLine[] }) {
  return (
    <ul className="border-t border-ink">
      {series.map((one) => (
        <li
          key={one.id}
          className="flex min-h-[52px] flex-wrap items-center gap-x-5 border-b border-rule py-1"
        >
          <a
            href={`/desk/series/${one.id}`}
            className="touch min-w-0 grow font-prose text-[17px] font-semibold wrap-anywhere hover:underline"
          >
            {one.title}
          </a>
          <span className="text-[14px] text-quiet">{inWords(one)}</span>
        </li>
      ))}
    </ul>
  );
}
