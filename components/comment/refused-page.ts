import { plainPage } from "@/components/ui/plain-page";
import { commentsHref } from "@/domain/comment/addresses";
import type { CommentProblem } from "@/domain/comment/problems";
import { bodyLength } from "@/domain/comment/rules";
import type { Voice } from "@/lib/words/voice";
import type { Words } from "@/lib/words/words";
import { escapeMarkup } from "@/lib/xml";

type Refused = {
  slug: string;
  refused: CommentProblem;
  typed: Record<string, unknown>;
  voice: Voice;
};

/** A small change that was not made, and where it was asked for. */
export type RefusedAgain = {
  refused: CommentProblem;
  typed: Record<string, unknown>;
  back: string;
  voice: Voice;
};

/**
 * What a form without a script is answered when its comment was not taken: the same form with all
 * that was typed, and at the field what is wrong.
 */
export function refusedPage({ slug, refused, typed, voice }: Refused): Response {
  const words = voice.words.comments;
  const text = (name: string) => (typeof typed[name] === "string" ? escapeMarkup(typed[name]) : "");
  const action = escapeMarkup(`/api/stories/${encodeURIComponent(slug)}/comments`);
  return plainPage(
    { ...refused, voice },
    {
      title: words.refused.post,
      html: `<form method="post" action="${action}">
<input type="hidden" name="key" value="${text("key")}">
<input type="hidden" name="parent" value="${text("parent")}">
<label for="comment-body">${words.form.field}</label>
<p id="wrong" role="alert">${escapeMarkup(refused.detail)}</p>
<input type="hidden" name="side" value="${text("side")}">
<input type="hidden" name="follow" value="${text("follow")}">
<textarea id="comment-body" name="body" rows="8" required minlength="${bodyLength.min}" maxlength="${bodyLength.max}" aria-invalid="true" aria-describedby="wrong">
${text("body")}</textarea>
<p><button>${words.form.post}</button></p>
</form>
<p>${elsewhere(refused, words)}<a href="${escapeMarkup(commentsHref(slug, {}))}">${words.refused.backToStory}</a></p>`,
    },
  );
}

/** The same for a comment that was to be changed. */
export function refusedEditPage(
  commentId: string,
  { refused, typed, back, voice }: RefusedAgain,
): Response {
  const words = voice.words.comments;
  return plainPage(
    { ...refused, voice },
    {
      title: words.refused.edit,
      html: `<form method="post" action="/api/comments/${encodeURIComponent(commentId)}/body">
<label for="comment-body">${words.own.changeTo}</label>
<p id="wrong" role="alert">${escapeMarkup(refused.detail)}</p>
<textarea id="comment-body" name="body" rows="8" required minlength="${bodyLength.min}" maxlength="${bodyLength.max}" aria-invalid="true" aria-describedby="wrong">
${typeof typed.body === "string" ? escapeMarkup(typed.body) : ""}</textarea>
<p><button>${words.own.save}</button></p>
</form>
<p>${elsewhere(refused, words)}<a href="${escapeMarkup(back)}">${words.refused.back}</a></p>`,
    },
  );
}

/** The same for a report, which is a choice and quickly made again. */
export function refusedReportPage(
  title: string,
  { refused, back, voice }: Omit<RefusedAgain, "typed">,
): Response {
  const words = voice.words.comments;
  return plainPage(
    { ...refused, voice },
    {
      title,
      html: `<p role="alert">${escapeMarkup(refused.detail)}</p>
<p>${elsewhere(refused, words)}<a href="${escapeMarkup(back)}">${words.refused.back}</a></p>`,
    },
  );
}

/** Opened beside this page, so that what was typed stays here. */
function elsewhere({ status }: CommentProblem, { refused }: Words["comments"]): string {
  if (status === 401) return `<a href="/sign-in" target="_blank">${refused.signIn}</a> · `;
  return status === 403 ? `<a href="/account" target="_blank">${refused.account}</a> · ` : "";
}
