import * as comments from "@/domain/comment/queries";
import * as sides from "@/domain/comment/side/queries";
import * as threads from "@/domain/comment/thread/queries";
import * as correctionQueries from "@/domain/correction/queries";
import * as breaking from "@/domain/front/breaking/queries";
import * as front from "@/domain/front/queries";
import { unarranged } from "@/domain/front/rules";
import * as newsroom from "@/domain/newsroom/queries";
import * as polls from "@/domain/poll/queries";
import * as search from "@/domain/search/queries";
import * as sections from "@/domain/section/queries";
import * as series from "@/domain/series/queries";
import * as tags from "@/domain/tag/queries";
import * as addresses from "../public-addresses";
import * as bodies from "../public-bodies";
import * as publicList from "../public-list";
import * as storyQueries from "../queries";

import { canary, type World } from "./hidden";

const each = <T>(all: readonly T[], ask: (one: T) => unknown) => Promise.all(all.map(ask));
const items = async () => (await storyQueries.listPublished({ limit: 50 })).stories;
const pointing = (ids: string[]) => ({
  type: "doc" as const,
  content: ids.map((storyId) => ({ type: "relatedStory" as const, attrs: { storyId } })),
});

/** How each exported query is asked for what it must not know. */
export const asked: Record<
  string,
  Record<string, ((world: World) => unknown) | "not a reader's">
> = {
  story: {
    getPublishedStory: ({ slugs }) => each(slugs, storyQueries.getPublishedStory),
    relatedTo: ({ ids }) => storyQueries.relatedTo(pointing(ids)),
    picturesIn: ({ ids }) => storyQueries.picturesIn(pointing(ids)),
    picturesOf: ({ ids }) => storyQueries.picturesOf({ doc: pointing(ids) }),
    findStoryAddress: ({ slugs }) => each(slugs, storyQueries.findStoryAddress),
    listPublished: async (world) => [
      await storyQueries.listPublished({ limit: 50 }),
      await each(world.tags, (tagSlug) => storyQueries.listPublished({ tagSlug, limit: 50 })),
      await each(world.sections, ({ slug }) =>
        storyQueries.listPublished({ sectionSlug: slug, limit: 50 }),
      ),
    ],
    listRelated: ({ ids }) => each(ids, (id) => storyQueries.listRelated({ id }, 9)),
    listNewestBy: async () =>
      each(await items(), ({ authors }) =>
        each(authors, ({ slug }) => storyQueries.listNewestBy(slug, 50)),
      ),
    getAuthor: async () =>
      each(await items(), ({ authors }) =>
        each(authors, ({ slug }) => storyQueries.getAuthor(slug)),
      ),
  },
  addresses: {
    addressesPerPart: "not a reader's",
    isAddressKind: "not a reader's",
    listAddresses: async () =>
      each(await addresses.listAddressParts(), ({ kind, part }) =>
        addresses.listAddresses(kind, part),
      ),
    listAddressParts: addresses.listAddressParts,
    listFresh: addresses.listFresh,
  },
  bodies: { withBodies: async () => bodies.withBodies(await items()) },
  publicList: {
    itemColumns: "not a reader's",
    selectItems: () => publicList.selectItems(),
    withNames: async () => publicList.withNames(await publicList.selectItems()),
  },
  sections: {
    listSections: sections.listSections,
    getSection: (world) => each(world.sections, ({ slug }) => sections.getSection(slug)),
  },
  tags: {
    getTag: (world) => each(world.tags, tags.getTag),
    findTagAddress: (world) => each(world.tags, tags.findTagAddress),
  },
  series: {
    getSeries: (world) => each(world.series, series.getSeries),
    findSeriesAddress: (world) => each(world.series, series.findSeriesAddress),
    getPlace: ({ ids }) => each(ids, series.getPlace),
  },
  search: {
    searchPublished: () => [
      search.searchPublished({ q: canary, sort: "best", limit: 50 }),
      search.searchPublished({ q: "kanarei", sort: "newest", limit: 50 }),
    ],
    listChoices: search.listChoices,
  },
  corrections: {
    correctionsOf: ({ ids }) => each(ids, correctionQueries.correctionsOf),
    correctionsOfAll: async ({ ids }) => [...(await correctionQueries.correctionsOfAll(ids))],
    formerHeadlines: ({ ids }) => each(ids, correctionQueries.formerHeadlines),
    listCorrections: () => correctionQueries.listCorrections({ after: null, limit: 50 }),
    deskCorrections: "not a reader's",
  },
  polls: {
    getPublicPoll: (world) => each(world.polls, (id) => polls.getPublicPoll(id, null)),
    listOpenQuestions: () => polls.listOpenQuestions(50),
  },
  front: {
    frontLength: "not a reader's",
    getHomeFront: front.getHomeFront,
    getSectionFront: (world) => each(world.sections, ({ id }) => front.getSectionFront(id)),
    viewOf: () => front.viewOf(unarranged(false), { sectionId: null, length: 50 }),
  },
  breaking: { getBreaking: breaking.getBreaking, getDeskBreaking: "not a reader's" },
  comments: {
    findDiscussion: ({ slugs }) => each(slugs, comments.findDiscussion),
    listComments: ({ ids }) => each(ids, (id) => comments.listComments(id, { sort: "newest" })),
    countComments: ({ ids }) => each(ids, comments.countComments),
    listOwnWaiting: "not a reader's",
    listOwnComments: "not a reader's",
  },
  threads: {
    getDiscussion: ({ ids }) => each(ids, threads.getDiscussion),
    listThreads: ({ ids }) =>
      each(ids, (storyId) => threads.listThreads({ storyId, sort: "newest" })),
    getThread: (world) =>
      each(world.ids, (storyId) =>
        each(world.comments, (commentId) => threads.getThread({ storyId, commentId })),
      ),
  },
  sides: {
    listSides: ({ ids }) => each(ids, sides.listSides),
    listBySide: ({ ids }) => each(ids, (id) => sides.listBySide(id)),
    listBestCases: ({ ids }) => each(ids, sides.listBestCases),
    getOwnSide: "not a reader's",
  },
  newsroom: {
    getNewsroom: newsroom.getNewsroom,
    getVoice: async () => (await newsroom.getVoice()).language,
    seenNow: "not a reader's",
    getSettings: "not a reader's",
  },
};

export const modules: Record<string, object> = {
  story: storyQueries,
  addresses,
  bodies,
  publicList,
  sections,
  tags,
  series,
  search,
  corrections: correctionQueries,
  polls,
  front,
  breaking,
  comments,
  threads,
  sides,
  newsroom,
};
