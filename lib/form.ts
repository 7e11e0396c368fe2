/** What a form shows after it was sent. `values` is what was typed: nothing is lost to a mistake. */
export type FormState = {
  values?: Record<string, string>;
  /** A message per field, for the place where the person is looking. */
  fields?: Record<string, string>;
  alert?: string;
  done?: string;
  /** In the demo, where no mail leaves: the address the mail carries. */
  link?: string;
  /** When a form was sent twice with the same outcome, tells the second answer from the first. */
  at?: number;
};

/** The text fields of a form; the framework's own begin with $. */
export const textFields = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] =>
        !entry[0].startsWith("$") && typeof entry[1] === "string",
    ),
  );

/** A form that a program fills in, for an action that takes forms. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** What may be shown again: everything but passwords and tokens. */
export const typedAgain = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !/password|token/i.test(name)));
