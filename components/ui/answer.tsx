import { useFormWords } from "@/components/ui/form-words.client";
import type { FormState } from "@/lib/form";
import { Notice } from "./notice";

/** What came of it. In the demo, where no mail leaves, with the link the mail carries. */
export function Answer({ state }: { state: FormState }) {
  const words = useFormWords();
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
          {words.demoMail}{" "}
          <a href={state.link} className="link">
            {words.demoLink}
          </a>
        </p>
      )}
    </Notice>
  );
}
