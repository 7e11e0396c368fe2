import "server-only";
import type { Staff } from "@/domain/person/rules";
import { env } from "@/lib/env";
import { figureHtml, toHtml } from "@/lib/rich-text-html";
import { figureMarkdown, literal, toMarkdown } from "@/lib/rich-text-markdown";
import { escapeMarkup } from "@/lib/xml";
import { getDeskStory } from "./desk-queries";
import { viewOf } from "./draft-view";
import { storyId } from "./input";

/** One story as a file that other programs read, with its headline, byline and poll. */
export async function exportStory(
  staff: Staff,
  id: string,
  as: "md" | "html",
): Promise<{ name: string; text: string } | null> {
  const story = storyId.safeParse(id).success ? await getDeskStory(staff, id) : null;
  if (!story) return null;
  const { poll } = story.content;
  const view = await viewOf(staff, story.content);
  const by = view.authors.map(({ name }) => name).join(", ");
  const question = poll?.question ? [poll.question, ...poll.options.map(({ label }) => label)] : [];
  const base = env().SITE_URL;
  const { lead } = view;
  const shown = lead && { ...lead, mediaId: lead.id };
  const name = `${story.content.slug.slice(0, 80) || "story"}.${as}`;
  if (as === "md") {
    const head = [
      `# ${literal(view.headline)}`,
      view.standfirst && `*${literal(view.standfirst.replace(/\s+/g, " "))}*`,
      by && `By ${literal(by)}`,
      shown && figureMarkdown(shown, shown, base),
    ];
    const body = toMarkdown(view.doc, view.pictures, base);
    const asked = question
      .map((line, n) => (n === 0 ? `**${literal(line)}**\n` : `- ${literal(line)}`))
      .join("\n");
    return { name, text: `${[...head, body.trim(), asked].filter(Boolean).join("\n\n")}\n` };
  }
  const line = (tag: string, words: string) => words && `<${tag}>${escapeMarkup(words)}</${tag}>`;
  const [asked = "", ...options] = question;
  const parts = [
    line("h1", view.headline),
    view.standfirst && `<p class="standfirst">${escapeMarkup(view.standfirst)}</p>`,
    line("p", by && `By ${by}`),
    shown && figureHtml(shown, shown, base),
    toHtml(view.doc, view.pictures, base),
    line("h2", asked),
    options.length > 0 ? `<ul>${options.map((option) => line("li", option)).join("")}</ul>` : "",
  ];
  const title = escapeMarkup(view.headline);
  const text = `<!doctype html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body>\n${parts.filter(Boolean).join("\n")}\n</body></html>\n`;
  return { name, text };
}
