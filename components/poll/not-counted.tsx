import { useVoice } from "@/components/site/use-voice";
import { Said } from "@/components/ui/said";
import type { PollView } from "@/domain/poll/queries";
import { type Place, placeOf } from "./addresses";

/** A voter whose vote is set aside is told so, and what helps: no vote is dropped in silence. */
export function NotCounted({ poll, place }: { poll: PollView; place: Place }) {
  const { notCounted } = useVoice().words.poll;
  if (poll.yoursIs === null || poll.yoursIs === "counted") return null;
  // Browsers keep the cookie of a frame apart: signing in on our own pages would not find its vote.
  const signsIn = poll.yoursIs === "quarantined" && poll.state === "open" && place !== "embed";
  const address = `/sign-in?callbackUrl=${encodeURIComponent(placeOf(poll, place))}`;
  const link = (words: string) => (
    <a href={address} className="link">
      {words}
    </a>
  );
  return (
    <p className="mt-4 border-s-4 border-alarm ps-4 text-[15px]">
      {notCounted[poll.yoursIs]} {signsIn && <Said parts={notCounted.signIn(link)} />}
    </p>
  );
}
