const ids: Record<string, string> = {
  headline: "headline",
  standfirst: "standfirst",
  section: "section",
  slug: "slug",
  leadAlt: "lead-image",
  leadCredit: "lead-image",
  lead: "lead-image",
  "poll.question": "poll-question",
  "poll.options": "poll-option-0",
  "poll.closesAt": "poll-closes",
};

/** Puts the cursor where the first of these refusals can be mended. */
export function focusFirst(fields: Record<string, string>): void {
  for (const key of Object.keys(fields)) {
    const option = /^poll\.options\.(\d+)$/.exec(key)?.[1];
    const target =
      key === "body"
        ? document.querySelector<HTMLElement>('[role=textbox][aria-label="Story"]')
        : document.getElementById(option ? `poll-option-${option}` : (ids[key] ?? ""));
    if (!target) continue;
    target.focus();
    return;
  }
}
