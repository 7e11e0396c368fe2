import { plainPage } from "@/components/ui/plain-page";
import { bodyLength } from "@/domain/comment/rules";
import { escapeMarkup } from "@/lib/xml";
import { commentsHref } from "./addresses";
import type { CommentProblem } from "./problems";

type Refused = { slug: string; refused: CommentProblem; typed: Record<string, unknown> };

/**
 * What a form without a script is answered when its comment was not taken: the same form with all
 * that was typed, and at the field what is wrong.
 */
export function refusedPage({ slug, refused, typed }: Refused): Response {
  const text = (name: string) => (typeof typed[name] === "string" ? escapeMarkup(typed[name]) : "");
  const action = escapeMarkup(`/api/stories/${encodeURIComponent(slug)}/comments`);
  return plainPage(refused, {
    title: "Your comment was not posted",
    html: `<form method="post" action="${action}">
<input type="hidden" name="key" value="${text("key")}">
<input type="hidden" name="parent" value="${text("parent")}">
<label for="comment-body">Your comment</label>
<p id="wrong" role="alert">${escapeMarkup(refused.detail)}</p>
<input type="hidden" name="side" value="${text("side")}">
<textarea id="comment-body" name="body" rows="8" required minlength="${bodyLength.min}" maxlength="${bodyLength.max}" aria-invalid="true" aria-describedby="wrong">
${text("body")}</textarea>
<p><button>Post comment</button></p>
</form>
<p>${elsewhere[refused.status] ?? ""}<a href="${escapeMarkup(commentsHref(slug, {}))}">Back to the story</a></p>`,
  });
}

/** The same for a comment that was to be changed. */
export const refusedEditPage = (
  commentId: string,
  refused: CommentProblem,
  typed: Record<string, unknown>,
  back: string,
): Response =>
  plainPage(refused, {
    title: "Your comment was not changed",
    html: `<form method="post" action="/api/comments/${encodeURIComponent(commentId)}/body">
<label for="comment-body">Change it to</label>
<p id="wrong" role="alert">${escapeMarkup(refused.detail)}</p>
<textarea id="comment-body" name="body" rows="8" required minlength="${bodyLength.min}" maxlength="${bodyLength.max}" aria-invalid="true" aria-describedby="wrong">
${typeof typed.body === "string" ? escapeMarkup(typed.body) : ""}</textarea>
<p><button>Save changes</button></p>
</form>
<p>${elsewhere[refused.status] ?? ""}<a href="${escapeMarkup(back)}">Back</a></p>`,
  });

/** The same for a report, which is a choice and quickly made again. */
export const refusedReportPage = (
  refused: CommentProblem,
  back: string,
  title = "Your report was not sent",
): Response =>
  plainPage(refused, {
    title,
    html: `<p role="alert">${escapeMarkup(refused.detail)}</p>
<p>${elsewhere[refused.status] ?? ""}<a href="${escapeMarkup(back)}">Back</a></p>`,
  });

/** Opened beside this page, so that what was typed stays here. */
const elsewhere: Record<number, string> = {
  401: `<a href="/sign-in" target="_blank">Sign in in a new tab</a> · `,
  403: `<a href="/account" target="_blank">Your account in a new tab</a> · `,
};
