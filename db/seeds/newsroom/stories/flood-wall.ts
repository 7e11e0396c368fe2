import type { SeedStory } from "../types";

export const floodWallStory: SeedStory = {
  key: "flood-wall",
  slug: "the-wall-stops-at-number-41",
  headline: "The wall stops at number 41",
  standfirst: `Eleven years ago the money for Weir Terrace’s flood wall ran out three houses from the end. On Tuesday the council decides whether to finish it, or to give the river a field instead.`,
  section: "town",
  tags: ["Flooding", "River Seld", "Borough council", "Long read"],
  authors: ["joan"],
  status: "published",
  hoursAgo: 22,
  updatedHoursAgo: 20,
  lead: "flood-wall",
  body: `
You can put your hand on the end of it. The bricks stop in a clean vertical line, level with the gatepost of number 41, as though somebody had sliced a loaf. North of that line forty houses have been dry since 2015. South of it there are three, and a slipway, and then the river.

I ought to say which side I live on. I am at number 23, behind the wall. I have been flooded three times, all of them before it was built, and I can tell you what it is like to find your own cooker in the hall. I have not had to find out again. My neighbours at 43, 45 and 47 have found out four times more.

On Tuesday evening the borough council will choose between two plans. One finishes the wall: 38 metres of brick on steel piles, for £1.9 million. The other leaves it unfinished for good, buys Prior’s Meadow upstream, cuts a gap in the bank and lets the Seld spread itself over sixty acres of grass whenever it has a mind to. That costs £1.7 million and puts eleven centimetres less water at the bottom of the terrace in a flood like the last one.

Eleven centimetres is the width of this column in the printed paper. It is also, to within a finger, the height of the step at number 43.

## Why it stopped

There is a story in the town that the wall ends at 41 because the chairman of works lived there. He did not; he lived in Upper Wick, on a hill, like most chairmen of works. The truth is in a box in the borough archive, and it is duller and worse.

The contract of 2013 was for 240 metres. In the third month the piling rig struck a culvert that was on no map, a brick barrel drain five feet across which turned out to carry the whole of Tanners’ Brook under the gardens. Going round it took nineteen weeks. By the time the contractor reached number 41 it had spent what there was, and a decision had to be made about the rest.

The minute reads, in full: *Resolved, that the remaining length be deferred to the next programme.* There was no next programme. The grant that paid for the first 202 metres was abolished fourteen months later.

“I proposed it,” said Kenneth Marsh, who was the borough engineer and is now 78. We were sitting in his conservatory with the drawings between us. “I have had eleven years to think of what else I could have proposed. We could have stopped at 39 and had the money for a return wall. Then two more houses would have been outside, and the rest safer. Nobody likes that sum, but it is the sum.”

He has driven past the end of the wall, he said, perhaps a dozen times since. He knows exactly how many that is not.

## What a wall does

A wall does not remove water. It declines it. Whatever the bank would have held is offered to the next place along, and here the next place is a 1902 bay window belonging to Denise Abara.

She bought number 45 the year the wall was begun; the survey said that works were in hand. Since then she has replaced the ground floor four times. The sockets are now at shoulder height. The kitchen units stand on steel legs, like wading birds. Her sofa hangs from two hooks in the ceiling by ratchet straps whenever the gauge at Tanners’ Bridge passes 3.2 metres, which it did on nine days last winter.

![hanging-sofa]

> I have an app for the river. It goes off and I hoist the sofa. My son thinks every house has one.

She wants the wall. She has wanted it for eleven years and has turned down the borough’s offer to buy the house, twice. “They offered what it is worth. It is worth nothing, because of them. So that is not an offer, it is a description.”

Her neighbour at 47 wants the meadow. Arthur Lindqvist is a retired hydrologist, and it is the terrace’s bad luck, or good, that he should have ended up in its wettest house. He has kept his own gauge on the slipway since 2016: a fence post with brass tacks.

“If they finish the wall it protects three houses and raises the water opposite by six centimetres,” he said. “Opposite is Lockside. There are fifty-four front doors in Lockside. I would rather be wet and right than dry and the cause of it. My wife would rather be dry.”

His wife, from the next room, confirmed this.

>> I would rather be wet and right than dry and the cause of it. My wife would rather be dry.

## What a meadow does

Prior’s Meadow belongs to the Seddon family, who graze sheep on it and have, Ruth Seddon reminded me, done so since before there was a terrace to flood. They are willing sellers at a price, and the price is most of the £1.7 million. They would keep the grazing from April to October.

The borough’s consultants, Tarn & Whitlock, say that the meadow would begin to fill some nine hours before the terrace is threatened and hold the top of an ordinary winter flood. Of the four that have reached number 45 since the wall, it would have stopped three.

It would not have stopped the fourth. That was January of last year, when the ground was frozen and the rain fell on it as on a roof. The peak came through in five hours. The meadow would have been full by breakfast and the terrace wet by lunch.

So the two plans fail in different ways, and this is the thing that the leaflets of both sides leave out:

1. The wall keeps three houses dry in every flood yet measured, and makes fifty-four others slightly wetter in each of them.
2. The meadow makes everybody slightly drier, nearly always, and abandons three houses to the worst night in thirty years.
3. Neither touches Tanners’ Brook, which comes up through the drains behind the wall when the river is too high to let it out. That is how my own cellar was flooded in 2021, on the dry side, without any newspaper noticing. I noticed.

## The other bank

I rowed over to Lockside on Sunday, or was rowed; my shoulder is not what it was. Nobody there has been asked to a meeting, since nobody there is in the scheme.

Ingrid Vass, at number 12, showed me the tile that her family uses as a gauge. It is in the hall, the fourth from the skirting, and has a crack like a Y. In January of last year the water reached the fork. Six centimetres more would have brought it over the sill of the front room, where the piano is.

“I have played at two funerals on the terrace,” she said. “I know those people. I would hoist their sofa. But I can’t hoist a piano.”

Nor, so far as the consultants’ report goes, need she exist. Its flood map is cut off at the middle of the river. There is a note in the margin, in small type, which says that the opposite bank lies outside the study.

## The arithmetic of three

The meeting will be told that the wall costs £633,000 per house. It will not be told, unless somebody asks, that this is £44,000 per house if it is set against the whole terrace that the first contract promised to protect; the money was voted for forty-three.

Cllr Aled Rees, who chairs the flood committee, is for the meadow. “If we had £1.9 million and no wall, no one in this room would propose to spend it on three houses,” he said. “We would be having this conversation about the schools.”

Denise Abara has heard him say it. Her answer is that if there had been no wall there would be a different flood. “It is not nature that comes in here. It is forty houses’ worth of water that was sent somewhere else. They built the thing that does it to me, and they call it an act of God, and then they do a sum.”

Kenneth Marsh will be in the public seats. He has written to the chair to ask for three minutes, which any resident may have. I asked what he intended to say.

He turned the drawing round so that I could read it, and put his finger on the place where the line stops.

“I am going to tell them that I was wrong about the word,” he said. “I wrote *deferred*. You should only put that in a minute if you have the date.”

---

The council meets in the Corn Street chamber on Tuesday at 18:30. The gallery seats sixty. Bring a coat: the heating is in the next programme. The ward’s new councillor, [elected by two votes](/stories/two-votes-in-tanners-ward), has not said how she will use hers.
`,
  poll: {
    question: "Should Harrow finish the wall, or let the meadow flood?",
    options: [
      {
        label: "Finish the wall",
        case: "The borough promised forty-three houses and sent the water to the last three.",
        votes: 987,
      },
      {
        label: "Flood the meadow",
        case: "It lowers the river for everyone and pushes no water on to Lockside.",
        votes: 961,
      },
    ],
    results: "always",
    opensHoursAgo: 22,
    closesInHours: 31,
  },
  comments: [
    {
      key: "fw-1",
      author: "ingrid",
      body: `I live at Lockside 12. Six centimetres is the difference between my carpet and not my carpet. Lovely article, and please leave your water where it is.`,
      minutesAfter: 35,
      status: "APPROVED",
      featured: true,
      side: 1,
      good: ["raj", "viktor", "aoife", "hamish"],
      changed: ["francine"],
    },
    {
      key: "fw-2",
      author: "noor",
      body: `With respect it is not "their" water. It was the river's, and then the wall gave it to three families who never voted on it.`,
      minutesAfter: 51,
      status: "APPROVED",
      parent: "fw-1",
      featured: true,
      side: 0,
      good: ["pauline", "kwabena", "mustafa"],
    },
    {
      key: "fw-3",
      author: "ingrid",
      body: `And finishing the wall gives it to fifty-four who never voted on it either. I'm sorry for Denise, I really am. The answer to a shove is not another shove.`,
      minutesAfter: 66,
      status: "APPROVED",
      parent: "fw-2",
      side: 1,
      good: ["raj", "gwen"],
      changed: ["noor"],
    },
    {
      key: "fw-4",
      author: "raj",
      body: `That last sentence should be read out on Tuesday.`,
      minutesAfter: 80,
      status: "NONE",
      parent: "fw-3",
    },
    {
      key: "fw-5",
      author: "viktor",
      body: `Why is nobody proposing to raise the three houses? I've lifted a timber house on jacks in Zala county for the price of a car.`,
      minutesAfter: 120,
      status: "APPROVED",
    },
    {
      key: "fw-6",
      author: "hamish",
      body: `Because they're Victorian brick in a terrace, sharing party walls with number 41. You'd be lifting half the street.`,
      minutesAfter: 141,
      status: "APPROVED",
      parent: "fw-5",
    },
    {
      key: "fw-7",
      author: "viktor",
      body: `A challenge, then.`,
      minutesAfter: 149,
      status: "NONE",
      parent: "fw-6",
    },
    {
      key: "fw-8",
      author: "derek",
      body: `If you buy a house next to a river you get a river. Boo hoo. Abara should take the money and shut up instead of scrounging.`,
      minutesAfter: 170,
      status: "REJECTED",
      rejection: "HARASSMENT_BULLYING",
    },
    {
      key: "fw-9",
      author: "pauline",
      body: `The survey said works were in hand, Derek. She was told there'd be a wall. I'd have believed it too.`,
      minutesAfter: 182,
      status: "APPROVED",
      parent: "fw-8",
      side: 0,
      good: ["noor", "lena"],
    },
    {
      key: "fw-10",
      author: "aoife",
      body: `Joan, you don't mention that the Seddons were refused permission for 90 houses on that same meadow in 2019. Three weeks later they were 'willing sellers' to the flood scheme. The price wants looking at.`,
      minutesAfter: 260,
      status: "NONE",
      reports: [
        { by: "owen", reason: "OTHER", note: "An accusation about a named family. Is it checked?" },
      ],
    },
    {
      key: "fw-11",
      author: "kwabena",
      body: `Kenneth Marsh didn't have to talk to a reporter at all. I'd shake his hand.`,
      minutesAfter: 310,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "fw-12",
      author: "mustafa",
      body: `Does anyone know whether the meadow option changes home insurance north of the wall? Ours excludes "managed inundation" and I'd like to know if that's now us.`,
      minutesAfter: 640,
      status: "PREMOD",
      heldBy: "new_commenter",
    },
    {
      key: "fw-13",
      author: "francine",
      body: `My grandfather dug that culvert, or his gang did. It was on a map. The map was in the pub, and the pub was flooded.`,
      minutesAfter: 720,
      status: "NONE",
    },
  ],
};
