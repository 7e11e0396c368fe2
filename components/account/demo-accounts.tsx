import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";

const roles = ["admin", "editor", "writer", "moderator", "reader"];

/** Who one can be in the demo. */
export function DemoAccounts() {
  const { demo } = useVoice().words.account;
  return (
    <section aria-labelledby="demo" className="border-t border-rule pt-4 text-[15px]">
      <h2 id="demo" className="font-semibold">
        {demo.title}
      </h2>
      <p className="mt-1 text-quiet">
        <Said parts={demo.password(<code className="text-ink">read-all-about-it</code>)} />
      </p>
      <ul className="mt-2 grid gap-1">
        {roles.map((role) => (
          <li key={role}>{role}@galley.test</li>
        ))}
      </ul>
    </section>
  );
}
