import type { SeedStory } from "../types";

export const oneCornetShort: SeedStory = {
  key: "one-cornet-short",
  slug: "one-cornet-short",
  headline: "Lockside Brass is one cornet short, and Christmas is coming",
  standfirst: `The band has played the lights on for 97 years. It will do so on Friday with a hole in the back row.`,
  section: "life",
  tags: ["Music", "Lockside Brass", "Christmas"],
  authors: ["joan"],
  status: "published",
  hoursAgo: 191,
  lead: "cornets",
  body: `
The part is called third cornet. It has no tunes. In sixteen pages of carols it plays the melody for four bars, in the second verse of one that is usually cut.

Stan Whitlow played it for fifty-one years. He died in August, at 83, and Lockside Brass has since discovered what it was that he did.

“I’d have told you he was making up the numbers,” said the conductor, Beverley Nunn. “Then we played the first rehearsal without him, and it was as if somebody had let the air out of the room. It’s the note in the middle. You never hear it until it’s gone, and after that you hear nothing else.”

## The advertisement

They have put a card in Haldane’s window beside [the baker’s one](/stories/what-the-bakery-shift-eats-at-four). Five people have come.

- A student with a conservatoire place, who was superb, and was wanted in three other bands by the Thursday.
- A man who had understood it to be ice cream.
- Two trumpeters. “Trumpeters think it’s a small trumpet,” said Mrs Nunn, and would not be drawn.
- A girl of eleven, Saoirse Lund, who has been learning for two years and whose feet do not reach the floor.

Saoirse knew the four bars. She had worked out from a video of last year’s concert what the third cornet plays, by listening for what no one else was playing.

She cannot take the chair: the band’s insurance begins at fourteen. Mrs Nunn has written to the insurers, who have asked what the risk is. She is unsure how to answer. “That she’ll be better than us by Easter,” she said.

On Friday the chair will be set out, as usual, with Mr Whitlow’s music on the stand. At the four bars, the rest of the band is going to stop. It is in the parts: Mrs Nunn has written *tacet*, all of them, in pencil.

Saoirse Lund will be in the audience, third row, on the aisle. She has been told that members of the public may join in where they know the tune.
`,
  comments: [
    {
      key: "oc-1",
      author: "pauline",
      body: `Well now I'm crying into the batter.`,
      minutesAfter: 33,
      status: "APPROVED",
      featured: true,
    },
    {
      key: "oc-2",
      author: "joao",
      body: `As a trumpeter I'd like to say it IS a small trumpet. See you all Friday.`,
      minutesAfter: 47,
      status: "APPROVED",
    },
    {
      key: "oc-3",
      author: "raj",
      body: `Stan taught me to read music on the back of seed packets. He'd have hated the fuss and kept the cutting.`,
      minutesAfter: 190,
      status: "APPROVED",
    },
    {
      key: "oc-4",
      author: "yuki",
      body: `Which insurer? I work for one and would like a word with whoever asked that.`,
      minutesAfter: 505,
      status: "NONE",
    },
  ],
};
