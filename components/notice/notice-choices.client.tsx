"use client";

import { useActionState } from "react";
import { Answer } from "@/components/ui/answer";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { submitMail, submitReadAll } from "@/domain/notice/actions";
import type { MailChoice } from "@/domain/notice/rules";

export function ReadAll({ until }: { until: string }) {
  const [, action, isPending] = useActionState(submitReadAll, {});
  return (
    <form action={action}>
      <input type="hidden" name="until" value={until} />
      <Button type="submit" tone="quiet" disabled={isPending}>
        Mark all read
      </Button>
    </form>
  );
}

export function MailChoiceForm({ mail }: { mail: MailChoice }) {
  const [state, action, isPending] = useActionState(submitMail, {});
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <Select key={mail} id="mail" name="mail" label="Mail" defaultValue={mail}>
        <option value="immediate">A mail for each notice, at once</option>
        <option value="off">No mail, only this page</option>
      </Select>
      <Button type="submit" tone="quiet" disabled={isPending}>
        Save
      </Button>
      <Answer state={state} />
    </form>
  );
}
