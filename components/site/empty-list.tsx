export function EmptyList({ isPaged }: { isPaged: boolean }) {
  return (
    <p className="border-t border-rule py-5 font-prose text-[1.25rem] text-quiet">
      {isPaged ? "There is nothing older." : "No stories here yet."}{" "}
      <a href="/" className="link">
        Go to the front page
      </a>
    </p>
  );
}
