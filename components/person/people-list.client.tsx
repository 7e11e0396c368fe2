"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { submitPersonChange } from "@/domain/person/actions";
import { PersonRow, type Shown } from "./person-row.client";

/** One answer for the whole list, above it, where it is announced once. */
export function PeopleList({ people }: { people: Shown[] }) {
  const [state, action, isPending] = useActionState(submitPersonChange, {});
  return (
    <>
      <div className="sticky top-0 z-10 bg-paper">
        <Answer state={state} />
      </div>
      <ul className="border-t border-ink">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} action={action} isPending={isPending} />
        ))}
      </ul>
    </>
  );
}
