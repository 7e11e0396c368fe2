import { embedOf } from "@/lib/embeds";
import type { Voice } from "@/lib/words/voice";

type Shown = { url: string; title: string; author: string; voice: Voice };

/**
 * A piece of another site as a card. Nothing is loaded from there, so that nobody there learns who
 * reads this, until the reader asks; without our script the card is a link.
 */
export function EmbedCard({ url, title, author, voice }: Shown) {
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
        <button type="button">{voice.words.story.loadFrom(provider.name)}</button>{" "}
        <small>{voice.words.story.learnsOfYou(provider.name)}</small>
      </p>
    </figure>
  );
}
