import type { SectionView } from "@/domain/section/queries";
import { addressOf } from "@/lib/address";

type Shown = { sections: SectionView[]; chosen: string | undefined; path?: string };

/** Which front: the newsroom's own, or a section's. */
export function FrontTabs({ sections, chosen, path = "/desk/front" }: Shown) {
  const fronts = [{ slug: undefined, name: "Home" }, ...sections];
  return (
    <nav aria-label="Fronts" className="overflow-x-auto border-b border-rule">
      <ul className="flex w-max">
        {fronts.map(({ slug, name }) => (
          <li key={slug ?? "home"}>
            <a
              href={addressOf(path, { section: slug })}
              aria-current={slug === chosen ? "page" : undefined}
              className={`touch border-b-4 px-3 text-[15px] whitespace-nowrap ${
                slug === chosen
                  ? "border-verdigris font-semibold"
                  : "border-transparent hover:border-rule"
              }`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
