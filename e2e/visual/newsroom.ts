import {
  aBody,
  aComment,
  aCorrection,
  anOpenPoll,
  aPerson,
  aPublishedStory,
  aSection,
  aTag,
} from "@/db/builders";
import { db } from "@/db/client";
import { frontAreas, fronts } from "@/db/schema/front";

/** Long ago, so that no page ever says "today". */
const start = Date.UTC(2020, 2, 2, 9, 30);
const at = (hour: number) => new Date(start + hour * 3_600_000);

const paragraphs = [
  "At six in the morning the ferry is the only light on the river. It has crossed here for ninety years, and for the last two of them it has crossed with eleven passengers or fewer.",
  "The council pays for the difference. On Thursday it decides whether to go on paying, and for the first time nobody can say how the vote will end.",
  "“I have counted them,” says the skipper. “It is never the same eleven.”",
];

const headlines = [
  [
    "The bridge closes for a year, and a town turns round",
    "Shops on the far bank have a winter to find another way.",
  ],
  ["A wall that stops at number 41", "Three houses from the end, the money ran out."],
  ["What the river takes back each spring", ""],
  [
    "Eleven passengers and one skipper",
    "The council decides on Thursday whether the ferry is worth its fuel.",
  ],
  ["Who owns the lamp at the end of the pier?", "Two offices say that it is the other’s."],
  [
    "A library lends drills, and a street repairs itself",
    "Forty loans in the first week, all of them returned.",
  ],
] as const;

/**
 * The same stories in every run, in words, order and time; nothing here is random. A quiet day has
 * four, a usual one six and what readers say, a loud one forty.
 */
export async function openNewsroom(databaseUrl: string) {
  process.env.DATABASE_URL = databaseUrl;
  const [town, river] = [
    await aSection({ name: "Town", slug: "town", position: 1 }),
    await aSection({ name: "River", slug: "river", position: 2 }),
  ];
  const tag = await aTag({ name: "Ferry", slug: "ferry" });
  const author = await aPerson({ name: "Ada Keel", slug: "ada-keel", role: "writer" });
  const poll = await anOpenPoll({
    question: "Should the ferry run at night?",
    labels: ["Yes, it is a road", "No, it is a boat"],
  });
  const write = async (n: number) => {
    const [headline, standfirst] = headlines[n % headlines.length] ?? headlines[0];
    return aPublishedStory({
      headline,
      standfirst,
      slug: `story-${n}`,
      authorIds: [author.id],
      sectionId: (n % 2 ? river : town).id,
      tagIds: [tag.id],
      doc: aBody(...paragraphs),
      publishedAt: at(n),
      ...(n === 3 && { pollId: poll.id }),
    });
  };
  const writeUpTo = async (count: number, from: number) => {
    for (let n = from; n < count; n++) await write(n);
  };

  return {
    poll,
    /** @returns the story that everything happens to */
    quietDay: async () => {
      await writeUpTo(3, 0);
      return write(3);
    },
    usualDay: async (storyId: string) => {
      await writeUpTo(6, 4);
      const reader = await aPerson({ name: "Noor Weir", slug: "noor-weir" });
      const said = [
        ["I was one of the eleven today.", reader],
        ["And I steer her.", author],
      ] as const;
      for (const [n, [body, who]] of said.entries())
        await aComment({ storyId, authorId: who.id, body, createdAt: at(10 + n) });
      await aCorrection({
        storyId,
        text: "The ferry has crossed for ninety years, not for nineteen.",
        createdBy: author.id,
        createdAt: at(20),
      });
    },
    loudDay: async () => {
      const [front] = await db
        .insert(fronts)
        .values({ draft: {}, version: 1, publishedVersion: 1 })
        .returning({ id: fronts.id });
      const sizes = { lead: 1, seconds: 4, river: 24 } as const;
      for (const area of areas)
        await db
          .insert(frontAreas)
          .values({ frontId: front?.id ?? "", area, size: sizes[area], rule: "newest" });
      await writeUpTo(40, 6);
    },
  };
}

const areas = ["lead", "seconds", "river"] as const;
