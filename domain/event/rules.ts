/** What each verb is in words; {it} is what it was done to. Verbs come from all nouns' commands. */
export const phrases: Record<string, string> = {
  "story.created": "started {it}",
  "story.saved": "saved {it}",
  "story.submitted": "submitted {it} for review",
  "story.sentBack": "sent {it} back",
  "story.scheduled": "scheduled {it}",
  "story.unscheduled": "took {it} off the schedule",
  "story.published": "published {it}",
  "story.updated": "updated {it}",
  "story.unpublished": "unpublished {it}",
  "story.notPublished": "could not publish {it} at its time",
  "story.corrected": "published a correction on {it}",
  "story.correctionWithdrawn": "withdrew a correction on {it}",
  "story.noted": "wrote a note on {it}",
  "story.noteChanged": "changed a note on {it}",
  "story.noteDeleted": "deleted a note on {it}",
  "story.noteResolved": "settled a note on {it}",
  "story.noteReopened": "opened a note on {it} again",
  "story.versionNamed": "kept a version of {it} by name",
  "story.assigned": "assigned {it}",
  "story.unpublishPlanned": "planned to take {it} down",
  "story.staysUp": "no longer plans to take {it} down",
  "story.embargoed": "put {it} under embargo",
  "story.embargoOverridden": "overrode the embargo on {it}",
  "newsroom.checklistChanged": "changed the checklist",
  "newsroom.commentPolicyChanged": "changed the comment policy",
  "story.previewLinkMade": "made a preview link to {it}",
  "story.previewLinkRevoked": "revoked a preview link to {it}",
  "story.deleted": "deleted a draft",
  "series.created": "created the series {it}",
  "series.described": "changed the series {it}",
  "series.storyAdded": "added a story to the series {it}",
  "series.storyMoved": "moved a story in the series {it}",
  "series.storyRemoved": "took a story out of the series {it}",
  "series.deleted": "deleted a series",
  "poll.opened": "opened the poll {it}",
  "poll.closed": "closed the poll {it}",
  "poll.closingMoved": "moved the closing time of the poll {it}",
  "poll.reopened": "reopened the poll {it}",
  "poll.votesSetAside": "set votes aside in the poll {it}",
  "poll.votesVoided": "threw votes out of the poll {it}",
  "poll.votesRestored": "let votes count again in the poll {it}",
  "poll.reconciled": "mended the count of the poll {it}",
  "comment.posted": "commented {it}",
  "comment.reported": "reported the comment {it}",
  "comment.reacted": "reacted to {it}",
  "comment.reactionTaken": "took a reaction back from {it}",
  "comment.sideShown": "showed their side on {it}",
  "comment.sideTaken": "no longer shows their side on {it}",
  "comment.approved": "approved the comment {it}",
  "comment.rejected": "rejected the comment {it}",
  "comment.featured": "featured the comment {it}",
  "comment.unfeatured": "no longer features the comment {it}",
  "comment.verdictUndone": "took a verdict back on {it}",
  "tag.created": "created the tag {it}",
  "tag.renamed": "renamed the tag {it}",
  "tag.merged": "merged a tag into {it}",
  "tag.deleted": "deleted a tag",
  "section.created": "created the section {it}",
  "section.described": "changed the section {it}",
  "section.moved": "moved the section {it}",
  "section.deleted": "deleted a section",
  "import.started": "began the import {it}",
  "import.stopped": "stopped the import {it}",
  "import.resumed": "let the import {it} go on",
  "story.imported": "imported {it}",
  "person.imported": "made {it} an author, without a way to sign in, by an import",
  "media.added": "added the picture {it}",
  "media.described": "described the picture {it}",
  "media.framed": "set how the picture {it} is cut",
  "media.replaced": "put another picture in the place of {it}",
  "media.deleted": "deleted a picture",
  "front.arranged": "arranged the front page",
  "newsroom.settingsChanged": "changed the settings",
  "person.joined": "joined",
  "person.confirmedEmail": "confirmed their e-mail",
  "person.signedIn": "signed in",
  "person.signInFailed": "failed to sign in as {it}",
  "person.signedOut": "signed out",
  "person.askedForReset": "asked for a new password for {it}",
  "person.resetPassword": "chose a new password by mail",
  "person.changedPassword": "changed their password",
  "person.renamed": "changed their name",
  "person.sessionsEnded": "ended sessions of {it}",
  "person.roleChanged": "changed the role of {it}",
  "person.suspended": "suspended {it}",
  "person.reinstated": "reinstated {it}",
  "person.warned": "warned {it}",
  "person.readFirst": "lets each comment of {it} be read first",
  "person.muted": "muted {it}",
  "person.banned": "banned {it} from commenting",
  "person.sanctionLifted": "lifted a sanction on {it}",
  "person.sanctionRead": "read what was decided about them",
  "person.becameFirstAdmin": "became the first admin",
};

/** A verb that has no phrase yet is still told, by its own name. */
export const phraseOf = (verb: string): string =>
  phrases[verb] ?? `${verb.replace(".", ": ")} {it}`;

/** What the log lets one choose from: "published …". */
export const verbChoices: [string, string][] = Object.entries(phrases).map(([verb, phrase]) => [
  verb,
  phrase.replace(" {it}", " …").replace("{it}", "…"),
]);

const told = [
  "votes",
  "rule",
  "from",
  "to",
  "reason",
  "note",
  "why",
  "at",
  "ended",
  "code",
  "title",
] as const;

/** The part of an event's data that is worth a line. */
export function detailOf(data: Record<string, unknown>): string {
  return told
    .filter((key) => typeof data[key] === "string" || typeof data[key] === "number")
    .filter((key) => data[key] !== "")
    .map((key) => `${key} ${String(data[key]).slice(0, 200)}`)
    .join(", ");
}

/** The subject of what was tried on somebody who does not exist. */
export const nobodyId = "00000000-0000-0000-0000-000000000000";
