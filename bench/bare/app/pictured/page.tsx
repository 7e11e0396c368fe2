import { pictured } from "../content";

export const dynamic = "force-static";

/** The picture as a plain element: the framework's own would measure its optimizer. */
export default function Page() {
  if (!pictured) return null;
  const { paragraphs, ...picture } = pictured;
  return (
    <main>
      <img {...picture} alt="" fetchPriority="high" style={{ width: "100%", height: "auto" }} />
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </main>
  );
}
