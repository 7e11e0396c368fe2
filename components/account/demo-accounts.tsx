const roles = ["admin", "editor", "writer", "moderator", "reader"];

/** Who one can be in the demo. */
export function DemoAccounts() {
  return (
    <section aria-labelledby="demo" className="border-t border-rule pt-4 text-[15px]">
      <h2 id="demo" className="font-semibold">
        Accounts of the demo
      </h2>
      <p className="mt-1 text-quiet">
        The password of each is <code className="text-ink">read-all-about-it</code>
      </p>
      <ul className="mt-2 grid gap-1">
        {roles.map((role) => (
          <li key={role}>{role}@galley.test</li>
        ))}
      </ul>
    </section>
  );
}
