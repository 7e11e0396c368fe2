import { slugify } from "@/lib/slug";
import type { SeedPerson } from "./types";

const staff: SeedPerson[] = [
  {
    key: "margit",
    name: "Margit Solheim",
    email: "admin@galley.test",
    role: "admin",
    slug: "margit-solheim",
    bio: `Margit runs the paper, which means the accounts, the server and the boiler. She was a
      ship’s radio officer for eleven years and still answers the phone with the date and time.`,
  },
  {
    key: "dafydd",
    name: "Dafydd Amory",
    email: "editor@galley.test",
    role: "editor",
    slug: "dafydd-amory",
    bio: `Dafydd edits The Harrow and covers the market hall, where his grandmother sold buttons.
      He has cut more adjectives than he has written. He keeps a jar for the word “iconic”; it
      paid for the office kettle.`,
  },
  {
    key: "ines",
    name: "Ines Okafor",
    email: "writer@galley.test",
    role: "writer",
    slug: "ines-okafor",
    bio: `Ines writes about transport and the schools. She does not drive, and has fallen asleep
      on every bus route in the borough, once all the way to the depot.`,
  },
  {
    key: "sunniva",
    name: "Sunniva Kerr",
    email: "sunniva.kerr@galley.test",
    role: "writer",
    slug: "sunniva-kerr",
    bio: `Sunniva writes about food and the people who get up to make it. She trained as a pastry
      cook and left over a disagreement about lard, in which she still believes she was right.`,
  },
  {
    key: "tomasz",
    name: "Tomasz Wilk",
    email: "tomasz.wilk@galley.test",
    role: "writer",
    slug: "tomasz-wilk",
    bio: `Tomasz covers sport, the river and anything that floats on it. He rowed for Harrow in
      the years when Harrow came last, and maintains that the boat was heavy.`,
  },
  {
    key: "halima",
    name: "Halima Yusuf",
    email: "halima.yusuf@galley.test",
    role: "writer",
    slug: "halima-yusuf",
    bio: `Halima is the paper’s world desk, all of it. She reads five languages and swears in a
      sixth. Before journalism she interpreted at asylum hearings for seven years.`,
  },
  {
    key: "joan",
    name: "Joan Pettifer",
    email: "joan.pettifer@galley.test",
    role: "writer",
    slug: "joan-pettifer",
    bio: `Joan writes the long pieces. She has lived on Weir Terrace since 1983 and has been
      flooded three times, which she mentions whenever it is relevant and sometimes when it is not.`,
  },
  {
    key: "rav",
    name: "Rav Mistry",
    email: "rav.mistry@galley.test",
    role: "writer",
    slug: "rav-mistry",
    bio: `Rav covers business and energy. A former actuary, he likes a table with its units in the
      heading. He owns one share in the Wick Hill turbine and says so in every story about it.`,
  },
  {
    key: "theo",
    name: "Theo Baptiste",
    email: "moderator@galley.test",
    role: "moderator",
    slug: "theo-baptiste",
    bio: `Theo looks after the comments. He refereed amateur football for fourteen seasons and
      says readers are politer, on the whole, than centre-halves.`,
  },
];

const reader = (key: string, name: string, bio = ""): SeedPerson => ({
  key,
  name,
  email: key === "wren" ? "reader@galley.test" : `${key}@readers.galley.test`,
  role: "reader",
  slug: slugify(name),
  bio,
});

/** Wren never commented: the first comment of reader@galley.test has to meet the queue. */
const readers: SeedPerson[] = [
  reader("wren", "Wren Halloran"),
  reader("gwen", "Gwen Tarrant", "Retired signaller. Lockside."),
  reader("mustafa", "Mustafa Demir"),
  reader("aoife", "Aoife Brannigan"),
  reader("kwabena", "Kwabena Osei-Mensah"),
  reader("lena", "Lena Fichtner"),
  reader("raj", "Raj Bhandari"),
  reader("pauline", "Pauline Eckersley", "Forty years behind a chip-shop counter."),
  reader("joao", "João Serrano"),
  reader("ingrid", "Ingrid Vass"),
  reader("colin", "Colin Threlfall"),
  reader("noor", "Noor al-Haddad"),
  reader("bea", "Beatriz Quiroga"),
  reader("hamish", "Hamish Dunlop"),
  reader("yuki", "Yuki Tanabe"),
  reader("derek", "Derek Poole"),
  reader("anya", "Anya Hrytsenko"),
  reader("samuel", "Samuel Wanjiru"),
  reader("francine", "Francine Lacoste"),
  reader("owen", "Owen Prys-Davies"),
  reader("michal", "Michał Zieliński"),
  reader("thandi", "Thandi Nkosana"),
  reader("rosalind", "Rosalind Achebe-Stone", "Plot 14b. Since 2009, before you ask."),
  reader("viktor", "Viktor Harsanyi"),
  reader("mei", "Mei-Ling Crosby"),
  reader("gareth", "Gareth Upjohn"),
  reader("shanice", "Shanice Delgado"),
  reader("ibrahim", "Ibrahim Traore"),
];

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

export const people: SeedPerson[] = [...staff, ...readers].map((person) => ({
  ...person,
  bio: oneLine(person.bio),
}));
