import type { Area, FillRule } from "@/domain/front/rules";

export const areaWords: Record<Area, { name: string; about: string; offers: string }> = {
  lead: { name: "Lead", about: "The one story that heads the page.", offers: "Its empty place" },
  seconds: { name: "Seconds", about: "Words beside the lead.", offers: "Empty places" },
  river: { name: "River", about: "The rows below.", offers: "Empty places" },
};

export const ruleWords: Record<FillRule, string> = {
  newest: "The newest",
  mostRead: "The most read",
  section: "The newest of a section",
};
