type Props = {
  documents: { number: number; filename: string; storyId: string; headline: string }[];
};

/** Which story each document became. */
export function DocumentStories({ documents }: Props) {
  return (
    <section aria-labelledby="stories">
      <h2 id="stories" className="pb-1 text-[17px] font-semibold">
        {documents.length === 1 ? "The story" : "The stories"}
      </h2>
      <ul className="border-t border-rule">
        {documents.map(({ number, filename, storyId, headline }) => (
          <li key={number} className="border-b border-rule py-3 wrap-anywhere">
            <a href={`/desk/stories/${storyId}`} className="link">
              {headline || "Untitled story"}
            </a>
            <p className="text-[15px] text-quiet">{filename}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
