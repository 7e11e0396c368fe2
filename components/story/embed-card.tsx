import { embedOf } from "@/lib/embeds";

/**
 * A piece of another site as a card. Nothing is loaded from there, so that nobody there learns who
 * reads this, until the reader asks; without our script the card is a link.
 */
export function EmbedCard({ url, title, author }: { url: string; title: string; author: string }) {
  const embed = embedOf(url);
  if (!embed) return null;
  const { provider, frame } = embed;
  const [width, height] = provider.ratio;
  return (
    <figure className="embed" data-frame={frame} data-shape={width > height ? "wide" : "tall"}>
      <p className="label">{provider.name}</p>
      <p className="embed-title">
        <a href={embed.url}>{title || embed.url}</a>
      </p>
      {author && <p className="embed-author">{author}</p>}
      <p className="embed-ask" hidden>
        <button type="button">Load from {provider.name}</button>{" "}
        <small>{provider.name} then learns that you are here.</small>
      </p>
    </figure>
  );
}
