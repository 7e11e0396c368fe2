import { toScriptJson } from "@/lib/script-json";

/** schema.org's terms for search engines: data, not a program, so that no policy is in its way. */
export function JsonLd({ graph }: { graph: readonly object[] }) {
  const data = { "@context": "https://schema.org", "@graph": graph };
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptJson(data) }} />
  );
}
