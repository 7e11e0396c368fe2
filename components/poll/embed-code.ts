import { escapeMarkup } from "@/lib/xml";

/** Until the frame has said how tall it is. */
export const embedHeight = 520;

/** What another site pastes: the frame, and the few lines that give it its height. */
export const embedCode = (site: string, poll: { id: string; question: string }): string =>
  `<iframe src="${site}/polls/${poll.id}/embed" title="Poll: ${escapeMarkup(poll.question)}" width="100%" height="${embedHeight}" loading="lazy" style="border:0" data-galley-poll></iframe>
<script async src="${site}/assets/embed.js"></script>`;
