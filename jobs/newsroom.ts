import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { forgetDeletedComments } from "@/domain/comment/own/commands";
import { reconcileComments } from "@/domain/comment/reconcile";
import { commentTags } from "@/domain/comment/tags";
import { letBreakingEnd } from "@/domain/front/breaking/commands";
import { letPlacesExpire } from "@/domain/front/expiry/commands";
import { frontTags } from "@/domain/front/tags";
import { runNextImport } from "@/domain/import/site/running";
import { sweepImports } from "@/domain/import/sweeping";
import { sweepPictures } from "@/domain/media/work";
import { makeDueIssues } from "@/domain/newsletter/automatic";
import { beginDueNewsletters } from "@/domain/newsletter/beginning";
import { forgetOldDeliveries } from "@/domain/newsletter/finishing";
import { sendNewsletters } from "@/domain/newsletter/sending";
import { forgetOldNotices, mailNotices } from "@/domain/notice/mailing";
import { personTags } from "@/domain/person/tags";
import { sendPings } from "@/domain/ping/sending";
import { closeDuePolls, destroyOldSecrets } from "@/domain/poll/closing";
import { setBurstsAside } from "@/domain/poll/integrity/commands";
import { reconcileTallies } from "@/domain/poll/integrity/reconcile";
import { announcePoll } from "@/domain/poll/live";
import { pollTags } from "@/domain/poll/tags";
import { announceComments, forgetAnnouncements } from "@/domain/reader-notice/announcing";
import { forgetOldReaderNotices, mailReaders } from "@/domain/reader-notice/mailing";
import { forgetOldReads, writeReads } from "@/domain/reads/counting";
import { forgetWords, learnWords } from "@/domain/search/words";
import { forgetOldSessions } from "@/domain/session/commands";
import { publishDueStories, unpublishDueStories } from "@/domain/story/due";
import { storyTags, tagsOfChange } from "@/domain/story/tags";
import { forgetRestingDocuments } from "@/domain/story/together/keeping";
import type { Changed } from "@/domain/story/verbs";
import { forgetOldRequests } from "@/domain/subscription/commands";
import { tagTags } from "@/domain/tag/tags";
import { expireTags } from "@/lib/page-tags";
import type { Job } from "./runner";

const tellReaders = (changed: Changed) => expireTags(...tagsOfChange(changed));

export const newsroomJobs: Job[] = [
  {
    name: "publish and take down what is due",
    everySeconds: 5,
    // One after the other: what an outage left undone is done in the order it was planned.
    run: async () => {
      await publishDueStories(tellReaders);
      await unpublishDueStories(tellReaders);
    },
  },
  {
    name: "let front pages and the breaking line change by the clock",
    everySeconds: 2,
    run: async () => {
      await expireTags(...(await letPlacesExpire()).map(frontTags.of));
      if (await letBreakingEnd()) await expireTags(frontTags.breaking);
    },
  },
  {
    name: "close polls that are due",
    everySeconds: 5,
    run: async () => {
      const closed = await closeDuePolls();
      // Lists say which questions are open.
      if (closed.length > 0) await expireTags(...closed.map(pollTags.one), storyTags.lists);
      for (const id of closed) announcePoll(id);
    },
  },
  {
    name: "go on with imports",
    everySeconds: 2,
    run: (signal) =>
      runNextImport({
        signal,
        tell: () => expireTags(storyTags.lists, tagTags.all, personTags.all),
      }),
  },
  { name: "remove what imports left behind", everySeconds: 3_600, run: () => sweepImports() },
  { name: "remove what pictures left behind", everySeconds: 600, run: sweepPictures },
  { name: "tell search engines and feed hubs", everySeconds: 10, run: () => sendPings() },
  { name: "learn the words of new stories", everySeconds: 10, run: learnWords },
  { name: "forget words that no story has", everySeconds: 600, run: forgetWords },
  { name: "write down what was read", everySeconds: 30, run: writeReads },
  { name: "forget what was read long ago", everySeconds: 3_600, run: forgetOldReads },
  { name: "mail notices", everySeconds: 5, run: () => mailNotices() },
  { name: "tell readers of new comments", everySeconds: 2, run: announceComments },
  { name: "mail readers", everySeconds: 5, run: () => mailReaders() },
  { name: "begin newsletters that are due", everySeconds: 5, run: beginDueNewsletters },
  { name: "make newsletters whose hour has come", everySeconds: 30, run: makeDueIssues },
  { name: "send newsletters", everySeconds: 2, run: (signal) => sendNewsletters({ signal }) },
  { name: "forget who got old newsletters", everySeconds: 3_600, run: forgetOldDeliveries },
  { name: "forget newsletters nobody confirmed", everySeconds: 3_600, run: forgetOldRequests },
  {
    name: "set suspicious votes aside",
    everySeconds: 60,
    run: async () => {
      const changed = await setBurstsAside();
      await expireTags(...changed.map(pollTags.one));
      for (const id of changed) announcePoll(id);
    },
  },
  {
    name: "compare tallies with votes",
    everySeconds: 3_600,
    run: async () => expireTags(...(await reconcileTallies()).map(pollTags.one)),
  },
  {
    name: "compare counts of comments and reactions with their rows",
    everySeconds: 6 * 3_600,
    run: async () => expireTags(...(await reconcileComments()).map(commentTags.ofStory)),
  },
  { name: "unlink the votes of old polls", everySeconds: 3_600, run: destroyOldSecrets },
  { name: "forget deleted comments", everySeconds: 3_600, run: forgetDeletedComments },
  {
    name: "forget what was deleted in stories that rest",
    everySeconds: 600,
    run: forgetRestingDocuments,
  },
  { name: "forget old notices", everySeconds: 3_600, run: forgetOldNotices },
  { name: "forget readers' old notices", everySeconds: 3_600, run: forgetOldReaderNotices },
  { name: "forget comments nobody let through", everySeconds: 3_600, run: forgetAnnouncements },
  { name: "forget old sessions and links", everySeconds: 3_600, run: forgetOldSessions },
  {
    name: "forget spent rate limits",
    everySeconds: 600,
    run: () => db.execute(sql`delete from rate_limits where arrives_at < now()`),
  },
];
