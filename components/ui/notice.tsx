import type { ReactNode } from "react";

/** A message in the page: `alert` interrupts, `status` waits for a pause. */
export function Notice({
  kind = "status",
  children,
  ...rest
}: {
  kind?: "status" | "alert";
  children: ReactNode;
  id?: string;
}) {
  const tone = kind === "alert" ? "border-alarm text-alarm" : "border-verdigris text-ink";
  return (
    <div role={kind} className={`border-s-4 bg-sheet px-4 py-3 ${tone}`} {...rest}>
      {children}
    </div>
  );
}
