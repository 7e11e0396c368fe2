import { may, mayEditStory, type Viewer } from "@/domain/person/rules";
import { dayAndTime } from "@/lib/dates";

export type Embargo = {
  until: Date;
  source: string;
  setBy: string;
  overridden: { by: string; at: Date; reason: string } | null;
};

type Owned = { createdBy: string; authorIds: readonly string[]; writerId?: string | null };

/** Whoever is given something under embargo must be able to say so at once. */
export const maySetEmbargo = (actor: Viewer, story: Owned): boolean => mayEditStory(actor, story);

/** To let it out earlier is an editor's decision, with their name under it. */
export const mayOverrideEmbargo = (actor: Viewer): boolean => may(actor.role, "story.publish");

export const embargoWords = (until: Date, timeZone: string): string =>
  `Under embargo until ${dayAndTime(until, timeZone)} (${timeZone}).`;

/** The embargo if it still holds by the clock here; the database's clock has the last word. */
export const holding = (embargo: Embargo | null): Embargo | null =>
  embargo && !embargo.overridden && embargo.until.getTime() > Date.now() ? embargo : null;
