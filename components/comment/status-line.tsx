import { useVoice } from "@/components/site/use-voice";

/** What has just happened. It is there when empty too, so that a script's words are announced. */
export function StatusLine({ posted }: { posted: string | string[] | undefined }) {
  const words: Record<string, string> = useVoice().words.comments.posted;
  const said = typeof posted === "string" ? words[posted] : undefined;
  return (
    <p role="status" data-comments-status>
      {said}
    </p>
  );
}
