import { useVoice } from "@/components/site/use-voice";
import type { PollView } from "@/domain/poll/queries";
import type { Runoff } from "@/domain/poll/ranked";
import type { Side } from "@/domain/poll/sides";
import { RankedResult } from "./ranked-result";
import { ManySides } from "./sides-many";
import { TwoSides } from "./sides-two";
import { StepsOfScale } from "./steps-of-scale";

export function ResultOfKind({
  poll,
  sides,
  runoff,
}: {
  poll: PollView;
  sides: readonly Side[];
  runoff: Runoff | null;
}) {
  const { words } = useVoice();
  const [a, b] = sides;
  switch (poll.kind) {
    case "scale":
      return <StepsOfScale sides={sides} />;
    case "ranked":
      return runoff && <RankedResult poll={poll} sides={sides} runoff={runoff} />;
    case "multiple":
      return (
        <>
          <ManySides sides={sides} />
          <p className="mt-3 text-[15px] text-quiet">{words.result.ofAHundred(poll.maxChoices)}</p>
        </>
      );
    default:
      return a && b && sides.length === 2 ? <TwoSides a={a} b={b} /> : <ManySides sides={sides} />;
  }
}
