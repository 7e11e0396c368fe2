import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";

type Frame = {
  /** The control's id; hint and error get theirs from it. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
};

const control =
  "w-full min-h-[44px] rounded border bg-paper px-3 py-2 text-[16px] text-ink placeholder:text-quiet";

const edge = (error?: string) => (error ? "border-alarm border-2" : "border-edge");

const describedBy = ({ id, hint, error }: Frame): string | undefined =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;

/** Label above, hint below it, the error where the person is looking. */
export function Field({ id, label, hint, error, children }: Frame & { children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[14px] text-quiet">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="text-[14px] font-semibold text-alarm">
          {error}
        </p>
      )}
    </div>
  );
}

/** Unless it is told, a browser waits for a fifth and a sixth digit of a year. */
const latest: Record<string, string> = {
  date: "9999-12-31",
  "datetime-local": "9999-12-31T23:59",
};

const wiring = (frame: Frame) => ({
  id: frame.id,
  "aria-describedby": describedBy(frame),
  "aria-invalid": frame.error ? (true as const) : undefined,
});

export function TextInput({
  id,
  label,
  hint,
  error,
  className = "",
  ...rest
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  const frame = { id, label, hint, error };
  const looks = `${control} ${edge(error)} ${className}`;
  return (
    <Field {...frame}>
      <input className={looks} {...wiring(frame)} max={latest[rest.type ?? ""]} {...rest} />
    </Field>
  );
}

export function TextArea({
  id,
  label,
  hint,
  error,
  className = "",
  ...rest
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const frame = { id, label, hint, error };
  return (
    <Field {...frame}>
      <textarea className={`${control} ${edge(error)} ${className}`} {...wiring(frame)} {...rest} />
    </Field>
  );
}

export function Select({
  id,
  label,
  hint,
  error,
  className = "",
  ...rest
}: Frame & SelectHTMLAttributes<HTMLSelectElement>) {
  const frame = { id, label, hint, error };
  return (
    <Field {...frame}>
      <select className={`${control} ${edge(error)} ${className}`} {...wiring(frame)} {...rest} />
    </Field>
  );
}

export function Checkbox({
  id,
  label,
  ...rest
}: { id: string; label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label htmlFor={id} className="touch gap-3">
      <input type="checkbox" id={id} className="size-5 accent-verdigris" {...rest} />
      {label}
    </label>
  );
}
