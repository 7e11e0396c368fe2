import { DeskTitle } from "@/components/desk/desk-title";
import { SettingsForm } from "@/components/newsroom/settings-form.client";
import { getSettings } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";

export const metadata = { title: "Settings" };

const timeZones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

export default async function SettingsPage() {
  const settings = await getSettings(await requireStaff("settings.manage"));
  const saved = {
    ...settings,
    commentsCloseAfterDays: String(settings.commentsCloseAfterDays),
  };
  return (
    <div className="max-w-[36em]">
      <DeskTitle title="Settings">
        <p className="flex flex-wrap gap-x-5">
          <a href="/desk/settings/checklist" className="link touch">
            Checklist before publishing
          </a>
          <a href="/desk/settings/comments" className="link touch">
            Comment policy
          </a>
        </p>
      </DeskTitle>
      <p className="pb-5">
        <a href="/api/desk/export" download className="link touch">
          Export everything
        </a>{" "}
        as one JSON file: stories, polls, comments, and what belongs to them.{" "}
        <a href="/desk/imports" className="link touch">
          Import a site
        </a>{" "}
        from WordPress or Ghost.
      </p>
      <SettingsForm saved={saved} timeZones={timeZones} />
    </div>
  );
}
