"use client";

import { Button } from "@/components/ui/button";
import { StatusMark } from "@/components/ui/status-mark";
import { type Role, roles } from "@/domain/person/rules";

export type Shown = {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: "active" | "suspended";
  emailConfirmed: boolean;
  openSessions: number;
  joined: string;
  isYou: boolean;
};

const marks = {
  active: { shape: "filled", tone: "text-verdigris", word: "Active" },
  suspended: { shape: "crossed", tone: "text-alarm", word: "Suspended" },
} as const;

type Props = { person: Shown; action: (form: FormData) => void; isPending: boolean };

export function PersonRow({ person, action, isPending }: Props) {
  const { id, name, email, emailConfirmed, joined, isYou } = person;
  return (
    <li
      aria-label={name}
      className="grid gap-x-5 gap-y-2 border-b border-rule py-3 lg:grid-cols-[minmax(0,1fr)_8em_auto] lg:items-center"
    >
      <div className="min-w-0">
        <a
          href={`/desk/log?who=${id}`}
          className="font-prose text-[17px] font-semibold hover:underline"
        >
          {name}
        </a>
        <p className="text-[14px] text-quiet">
          {email}
          {!emailConfirmed && ", not confirmed"} · joined {joined}
        </p>
      </div>
      <StatusMark {...marks[person.status]} />
      {isYou ? (
        <p className="text-[14px] text-quiet">You, {person.role}</p>
      ) : (
        <Changes person={person} action={action} isPending={isPending} />
      )}
    </li>
  );
}

function Changes({ person: { id, name, role, status, openSessions }, action, isPending }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <form action={action} className="flex items-center gap-2">
        <input type="hidden" name="verb" value="changeRole" />
        <input type="hidden" name="personId" value={id} />
        <input type="hidden" name="was" value={role} />
        <select
          key={role}
          name="role"
          aria-label={`Role of ${name}`}
          defaultValue={role}
          className="min-h-[44px] rounded border border-edge bg-paper px-2"
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <Button type="submit" tone="quiet" disabled={isPending}>
          Change role<span className="sr-only"> of {name}</span>
        </Button>
      </form>
      <Verb
        id={id}
        verb={status === "active" ? "suspend" : "reinstate"}
        action={action}
        isPending={isPending}
      >
        {status === "active" ? "Suspend" : "Reinstate"}
        <span className="sr-only"> {name}</span>
      </Verb>
      {openSessions > 0 && (
        <Verb id={id} verb="endSessions" action={action} isPending={isPending}>
          End {openSessions === 1 ? "session" : `${openSessions} sessions`}
          <span className="sr-only"> of {name}</span>
        </Verb>
      )}
    </div>
  );
}

type VerbProps = Omit<Props, "person"> & { id: string; verb: string; children: React.ReactNode };

function Verb({ id, verb, action, isPending, children }: VerbProps) {
  return (
    <form action={action}>
      <input type="hidden" name="personId" value={id} />
      <Button type="submit" name="verb" value={verb} tone="quiet" disabled={isPending}>
        {children}
      </Button>
    </form>
  );
}
