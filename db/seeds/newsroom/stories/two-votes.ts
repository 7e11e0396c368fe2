import type { SeedStory } from "../types";

export const twoVotes: SeedStory = {
  key: "two-votes",
  slug: "two-votes-in-tanners-ward",
  headline: "Turnout was 19 per cent. Two votes decided it",
  standfirst: `A by-election held on a wet Thursday gives Tanners’ ward its first new councillor since 2006, after three counts and a ballot paper with a drawing of a heron.`,
  section: "town",
  tags: ["Elections", "Borough council", "Tanners’ ward"],
  authors: ["dafydd"],
  status: "published",
  hoursAgo: 82,
  lead: "ballot",
  body: `
At 00:50 on Friday the returning officer, Prudence Achterberg, held up a ballot paper on which somebody had drawn a heron. The bird stood wholly inside the box beside the name of Nadia Farouk. She asked the agents whether they accepted it as a vote.

They did not. They discussed the heron for fourteen minutes. It was argued for Brian Tully that a drawing is not a mark; it was argued for Ms Farouk that a mark is exactly what a drawing is. Mrs Achterberg, who has done this since 1994, said that the law asks for an intention which is clear, and that she had seldom seen one clearer. She put it on the pile.

Ms Farouk, a driving instructor standing for the first time, won by **612 votes to 610**. Without the heron it would have been one.

## Three counts

The borough does not publish its counts; it pins a sheet of paper to the door. The sheet says that the first gave Mr Tully a lead of three. In the second, seven papers were found folded inside others. The third agreed with the second, and he shook hands.

“I have lost by more and minded less,” said Mr Tully, who ran the tackle shop on the quay for thirty years. He did not ask for a fourth. “My wife voted at ten to ten, and only because I rang. I would have rung my brother, but he is for the other lot.”

>> They discussed the heron for fourteen minutes.

## The other 81 per cent

There are 6,530 electors in Tanners’ ward. On Thursday 5,290 of them stayed in, or out, or never knew. It rained from four. One polling station had been moved from the school to the bowls club, whose gate opens inwards and was taken by many to be shut.

At the bus shelter opposite, on the day after, The Harrow asked thirty people whether they had voted. Four had. Of the others:

- eleven had not known that there was an election;
- eight had meant to, after work;
- five could not see that it would make any difference, a view which two of them withdrew when told the result;
- two declined to say and missed their bus.

Ms Farouk takes her seat on Tuesday, in time for [the vote on the Weir Terrace wall](/stories/the-wall-stops-at-number-41). She said that she would read the papers first, all of them, and asked whether anyone knew who had drawn the heron. “It is very good. It has the neck.”

The borough may choose the day for its own by-elections. They have been on Thursdays since anybody can remember, and nobody whom we asked could remember why.
`,
  poll: {
    question: "Should Harrow’s by-elections be held on a Saturday?",
    options: [
      {
        label: "Move them to Saturday",
        case: "Eight in thirty meant to vote after work, and work won.",
        votes: 733,
      },
      {
        label: "Keep them on Thursday",
        case: "Shops, shifts and football fill Saturdays; a weekday has postmen and habit.",
        votes: 402,
      },
    ],
    results: "always",
    opensHoursAgo: 82,
    closesInHours: -10,
  },
  comments: [
    {
      key: "tv-1",
      author: "rosalind",
      body: `I drew the heron. I am not sorry, and I would like it back.`,
      minutesAfter: 190,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "tv-2",
      author: "colin",
      body: `This is either the best comment on this site or an electoral offence.`,
      minutesAfter: 204,
      status: "APPROVED",
      parent: "tv-1",
    },
    {
      key: "tv-3",
      author: "samuel",
      body: `I work Saturdays. So do the hospital, every shop on Corn Street and the buses. "Saturday is free time" is a thing people with weekends say.`,
      minutesAfter: 260,
      status: "APPROVED",
    },
    {
      key: "tv-4",
      author: "yuki",
      body: `Hold it over both days then. Or by post. The gate at the bowls club is a separate disgrace.`,
      minutesAfter: 281,
      status: "APPROVED",
      parent: "tv-3",
    },
    {
      key: "tv-5",
      author: "derek",
      body: `Rigged. Seven papers "found". Achterberg is a crook and everybody knows it.`,
      minutesAfter: 300,
      status: "REJECTED",
      rejection: "MISINFORMATION",
    },
    {
      key: "tv-6",
      author: "gwen",
      body: `I was a counting clerk that night. The seven were stuck by damp, both agents watched us unfold them, and two were for the man who lost.`,
      minutesAfter: 322,
      status: "APPROVED",
      parent: "tv-5",
      featured: true,
    },
    {
      key: "tv-7",
      author: "owen",
      body: `So five to two. Tully was three up, now it's level, and then the heron... that gives one vote, not two. Who had the other?`,
      minutesAfter: 350,
      status: "NONE",
      parent: "tv-6",
      reports: [
        {
          by: "gwen",
          reason: "OFF_TOPIC",
          note: "He is fishing. It was a bundle miscounted by one.",
        },
      ],
    },
    {
      key: "tv-8",
      author: "bea",
      body: `Petition to put the heron on the ward's notice board.`,
      minutesAfter: 900,
      status: "NONE",
    },
  ],
};
