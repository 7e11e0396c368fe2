import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { fieldsOf } from "@/lib/fields-of";
import { type FormState, textFields, typedAgain } from "@/lib/form";
import { isForeignOrigin } from "@/lib/origin";
import { asStaff, type Permission, type Staff, type Viewer } from "./rules";
import { type GateRefusal, gate } from "./session";

/**
 * Adapters between a form and a command, for `useActionState`: they work the same when the browser
 * runs no script and posts the form itself. What was typed comes back, except passwords.
 */
type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

const refusals: Record<GateRefusal["reason"], string> = {
  foreignOrigin: "This form was sent from another site. Open it here and send it again.",
  signedOut: "You have been signed out. Sign in in another tab, then send this again.",
  forbidden: "You may not do this.",
  badInput: "Not yet: see what is marked below.",
};

const stamp = (state: FormState, typed: Record<string, string>): FormState => ({
  values: typed,
  ...state,
  at: Date.now(),
});

const refused = (reason: GateRefusal["reason"], fields?: Record<string, string>): FormState => {
  const stray = fields?.[""];
  return {
    alert: stray ? "This form holds a field it should not have." : refusals[reason],
    ...(fields && { fields }),
  };
};

/** For forms that nobody need be signed in for. */
export function openForm<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>) => Promise<FormState>,
): FormAction {
  return async (_, form) => {
    const fields = textFields(form);
    const typed = typedAgain(fields);
    if (isForeignOrigin(await headers())) return stamp(refused("foreignOrigin"), typed);
    const parsed = schema.safeParse(fields);
    if (!parsed.success) return stamp(refused("badInput", fieldsOf(parsed.error)), typed);
    return stamp(await run(parsed.data), typed);
  };
}

/** For forms of anyone who is signed in. */
export const readerForm = <S extends z.ZodType>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Promise<FormState>,
): FormAction => gatedForm(schema, (viewer) => viewer, run);

/** For forms of the desk. */
export const staffForm = <S extends z.ZodType>(
  permission: Permission,
  schema: S,
  run: (actor: Staff, input: z.output<S>) => Promise<FormState>,
): FormAction => gatedForm(schema, (viewer) => asStaff(viewer, permission), run);

function gatedForm<A extends Viewer, S extends z.ZodType>(
  schema: S,
  admit: (viewer: Viewer) => A | null,
  run: (actor: A, input: z.output<S>) => Promise<FormState>,
): FormAction {
  return async (_, form) => {
    const fields = textFields(form);
    const passed = await gate(schema, fields, admit);
    const state = passed.ok
      ? await run(passed.actor, passed.input)
      : refused(passed.reason, passed.fields);
    return stamp(state, typedAgain(fields));
  };
}
