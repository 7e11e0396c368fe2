import { readFileSync } from "node:fs";

/** The text of the measured story and nothing else: what the framework costs by itself. */
const paragraphs = JSON.parse(
  readFileSync(/* turbopackIgnore: true */ process.env.BARE_TEXT ?? "", "utf8"),
) as string[];

export const dynamic = "force-static";

export default function Page() {
  return (
    <main>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </main>
  );
}
