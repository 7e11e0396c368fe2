import { useVoice } from "@/components/site/use-voice";

/** What has just happened. It is there when empty too, so that a script's words are announced. */
export function StatusLine({ posted }: { posted: string | string[] | undefined }) {
  const words: Record<string, string> = useVoice().words.comments.posted;
  const said = typeof posted === "string" ? words[posted] : undefined;
  return (
    <p
      role="status"
      className="mt-3 border-s-4 border-verdigris bg-sheet px-4 py-3 empty:hidden"
      data-comments-status
    >
      {said}
    </p>
  );
}
