import { getPlan } from "@/domain/newsletter/planning";
import type { Staff } from "@/domain/person/rules";
import { countSubscribers } from "@/domain/subscription/queries";
import { PlanForm } from "./plan-form.client";
import { readers } from "./words";

/** How many there are, and what comes to them by itself. Whose addresses they are nobody sees. */
export async function NewsletterReaders({ staff, timeZone }: { staff: Staff; timeZone: string }) {
  const [{ daily, weekly }, plan] = await Promise.all([countSubscribers(staff), getPlan(staff)]);
  return (
    <div className="mb-8 grid gap-5 border-l-4 border-rule bg-sheet px-4 py-3">
      <p>
        <span className="font-semibold">{readers(daily + weekly)}</span>
        {`: ${daily.toLocaleString("en-GB")} daily, ${weekly.toLocaleString("en-GB")} weekly. `}
        <a href="/newsletter" className="link">
          See what they see
        </a>
      </p>
      <section aria-labelledby="by-itself">
        <h2 id="by-itself" className="pb-2 text-[17px] font-semibold">
          By itself
        </h2>
        <PlanForm plan={plan} timeZone={timeZone} />
      </section>
    </div>
  );
}
