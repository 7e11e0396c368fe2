/**
 * What a command answers: a refusal is a value, never an exception.
 * `fields` carries a message per form field, for the place where the person is looking.
 */
export type Refusal<R extends string = string> = {
  ok: false;
  reason: R;
  fields?: Record<string, string>;
};

export type Result<T extends object = object, R extends string = string> =
  | ({ ok: true } & T)
  | Refusal<R>;

export const refuse = <R extends string>(
  reason: R,
  fields?: Record<string, string>,
): Refusal<R> => ({ ok: false, reason, ...(fields && { fields }) });
