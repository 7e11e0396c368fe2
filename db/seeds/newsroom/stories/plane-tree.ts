import type { SeedStory } from "../types";

export const planeTree: SeedStory = {
  key: "plane-tree",
  slug: "twelve-spaces-and-a-plane-tree",
  headline: "Twelve parking spaces and a plane tree",
  standfirst: `The surgery needs room for ambulances. The only room has a tree in it which is older than the borough.`,
  section: "town",
  tags: ["Trees", "Parking", "Health"],
  authors: ["ines", "tomasz"],
  status: "in_review",
  assignment: { editor: "dafydd", dueInHours: 3, words: 450 },
  hoursAgo: 0,
  note: `For Dafydd: the tree officer’s age for the plane (240 to 260 years) is from her report, page 3.
Dr Imrie has read her quotes. I have not reached the owner of the yard next door, who may hold the
way out of this; one more day would help.`,
  body: `
The plane tree in Chandler’s Yard measures seven metres and ten centimetres about the waist. Dr Sioned Imrie knows because she has held the tape. “I wanted to be sure that I was as sorry as I ought to be,” she said.

Her surgery has 11,400 patients and one gate. Twice since August an ambulance has waited in the road because a third could not turn. The practice asks leave to fell the tree, and lay out twelve spaces and a turning circle.

## What the tree does

The borough’s tree officer, Hetty Cowling, put its age at between 240 and 260 years, and its value, by a method that she describes as “arithmetic in a nice hat”, at £318,000. It shades the waiting room. On the hottest day of July it was six degrees cooler under it than in the road.

> I have two things to look after here, and one of them cannot be moved.

That might have been said by either woman. It was said by Dr Imrie, of the patients.

## A third way, with a wall in it

Behind the yard lies another, which belongs to a builder and holds four skips. If the wall between them came down an ambulance could go in by one gate and out of the other, and turn nowhere. The practice has written to the owner three times.
`,
  poll: {
    question: "Fell the plane tree for the ambulances, or keep it and find another way?",
    options: [
      { label: "Fell it", case: "Nobody should wait in the road for a tree.", votes: 0 },
      { label: "Keep it", case: "A wall takes a week to move, a plane 250 years.", votes: 0 },
    ],
    results: "always",
    opensHoursAgo: 0,
    closesInHours: 168,
  },
};
