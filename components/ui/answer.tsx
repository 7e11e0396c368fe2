import type { FormState } from "@/lib/form";
import { Notice } from "./notice";

/** What came of it. In the demo, where no mail leaves, with the link the mail carries. */
export function Answer({ state }: { state: FormState }) {
  if (state.alert)
    return (
      <Notice kind="alert" key={state.at}>
        {state.alert}
      </Notice>
    );
  if (!state.done) return null;
  return (
    <Notice key={state.at}>
      <p>{state.done}</p>
      {state.link && (
        <p className="mt-2">
          This demo sends no mail.{" "}
          <a href={state.link} className="link">
            Open the link it would carry
          </a>
        </p>
      )}
    </Notice>
  );
}
