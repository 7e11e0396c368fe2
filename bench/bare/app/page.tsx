import { paragraphs } from "./content";

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
