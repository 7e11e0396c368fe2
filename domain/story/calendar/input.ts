import { z } from "zod";
import { first } from "@/lib/page-props";
import { type CalendarView, calendarViews, type Day } from "./rules";

type Query = Record<string, string | string[] | undefined>;

/** Centuries away nobody plans; and the database's calendar ends somewhere. */
const day = z.iso
  .date()
  .refine((text) => text >= "1900-01-01" && text <= "2199-12-31")
  .optional()
  .catch(undefined);
const view = z.enum(calendarViews).catch("month");

export const parseCalendar = (query: Query, today: Day): { view: CalendarView; at: Day } => ({
  view: view.parse(first(query.view)),
  at: day.parse(first(query.at)) ?? today,
});
