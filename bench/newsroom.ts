/** The newsroom that is measured: the production build on a database of its own, with the demo data. */
export type Newsroom = {
  url: string;
  databaseUrl: string /** The server's process. */;
  pid: number;
};

export type Poll = {
  status: string;
  total: number | null;
  options: { id: string; votes: number }[];
};
type Story = {
  slug: string;
  poll: string | null;
  section: { slug: string };
  tags: { slug: string }[];
};
type Stories = { stories: Story[] };

export const json = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

/** A story whose poll is open and shows its results. */
export async function openStory(url: string): Promise<Story & { poll: string }> {
  const { stories } = await json<Stories>(`${url}/api/stories?limit=100`);
  for (const story of stories) {
    if (!story.poll) continue;
    const poll = await json<Poll>(`${url}/api/polls/${story.poll}`);
    if (poll.status === "open" && poll.total !== null) return { ...story, poll: story.poll };
  }
  throw new Error("the demo newsroom has no story with an open poll");
}
