import { type RevisionKind, revisionKinds } from "@/domain/story/revision/input";
import { kindWords } from "@/domain/story/revision/rules";
import { addressOf } from "@/lib/address";

/** The history by what made its revisions. */
export function RevisionKinds({ path, kind }: { path: string; kind: RevisionKind | undefined }) {
  return (
    <nav
      aria-label="Kinds of revision"
      className="flex flex-wrap gap-x-5 border-b border-rule pb-2"
    >
      {[undefined, ...revisionKinds].map((one) => (
        <a
          key={one ?? "all"}
          href={addressOf(path, { kind: one })}
          aria-current={one === kind ? "true" : undefined}
          className={`touch ${one === kind ? "font-semibold" : "link"}`}
        >
          {one ? kindWords[one] : "All"}
        </a>
      ))}
    </nav>
  );
}
