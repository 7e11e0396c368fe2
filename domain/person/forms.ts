import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { getVoice } from "@/domain/newsroom/queries";
import { fieldsOf } from "@/lib/fields-of";
import { type FormState, textFields, typedAgain } from "@/lib/form";
import { isForeignOrigin } from "@/lib/origin";
import { faultIn } from "@/lib/words/fault";
import { english, type Voice } from "@/lib/words/voice";
import { asStaff, type Permission, type Staff, type Viewer } from "./rules";
import { type GateRefusal, gate } from "./session";

/**
 * Adapters between a form and a command, for `useActionState`: they work the same when the browser
 * runs no script and posts the form itself. What was typed comes back, except passwords.
 */
type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

const stamp = (state: FormState, typed: Record<string, string>): FormState => ({
  values: typed,
  ...state,
  at: Date.now(),
});

type Refusal = Pick<GateRefusal, "reason"> & { fields?: Record<string, string> | undefined };

function refused(voice: Voice, { reason, fields }: Refusal): FormState {
  const { answers } = voice.words;
  return { alert: fields?.[""] ? answers.stray : answers[reason], ...(fields && { fields }) };
}

/** What schemas and commands found wrong they say in English; a reader has it in the site's words. */
function inTheirWords(voice: Voice, { fields, ...state }: FormState): FormState {
  if (!fields) return state;
  const said = Object.entries(fields).map(([name, fault]) => [name, faultIn(voice, fault)]);
  return { ...state, fields: Object.fromEntries(said) };
}

/** For forms that nobody need be signed in for. */
export function openForm<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>) => Promise<FormState>,
): FormAction {
  return async (_, form) => {
    const fields = textFields(form);
    const typed = typedAgain(fields);
    const voice = await getVoice();
    const said = (state: FormState) => stamp(inTheirWords(voice, state), typed);
    if (isForeignOrigin(await headers())) return said(refused(voice, { reason: "foreignOrigin" }));
    const parsed = schema.safeParse(fields);
    if (parsed.success) return said(await run(parsed.data));
    return said(refused(voice, { reason: "badInput", fields: fieldsOf(parsed.error) }));
  };
}

/** For forms of anyone who is signed in. */
export const readerForm = <S extends z.ZodType>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Promise<FormState>,
): FormAction => gatedForm({ schema, admit: (viewer) => viewer, voiceOf: getVoice }, run);

/** For forms of the desk. */
export const staffForm = <S extends z.ZodType>(
  permission: Permission,
  schema: S,
  run: (actor: Staff, input: z.output<S>) => Promise<FormState>,
): FormAction =>
  gatedForm(
    { schema, admit: (viewer) => asStaff(viewer, permission), voiceOf: async () => english() },
    run,
  );

type Gate<A, S> = {
  schema: S;
  admit: (viewer: Viewer) => A | null;
  /** The desk speaks English, readers' forms the site's language. */
  voiceOf: () => Promise<Voice>;
};

function gatedForm<A extends Viewer, S extends z.ZodType>(
  { schema, admit, voiceOf }: Gate<A, S>,
  run: (actor: A, input: z.output<S>) => Promise<FormState>,
): FormAction {
  return async (_, form) => {
    const fields = textFields(form);
    const passed = await gate(schema, fields, admit);
    const voice = await voiceOf();
    const state = passed.ok ? await run(passed.actor, passed.input) : refused(voice, passed);
    return stamp(inTheirWords(voice, state), typedAgain(fields));
  };
}
