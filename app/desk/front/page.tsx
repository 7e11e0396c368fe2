import { DeskTitle } from "@/components/desk/desk-title";
import { FrontEditor } from "@/components/front/front-editor.client";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import { listSlots } from "@/domain/front/queries";
import { getNewsroom } from "@/domain/newsroom/queries";
import { requireStaff } from "@/domain/person/session";
import { listDeskStories } from "@/domain/story/desk-list";
import { shortDay } from "@/lib/dates";
import { type PageProps, searched } from "@/lib/page-props";

export const metadata = { title: "Front page" };

export default async function FrontPageDesk({ searchParams }: PageProps) {
  const staff = await requireStaff("front.edit");
  const q = searched((await searchParams).q);
  const published = { status: "published", sort: "published", q: q || undefined } as const;
  const [slots, { items }, { timeZone }] = await Promise.all([
    listSlots(staff),
    listDeskStories(staff, published, { after: null, limit: 30 }),
    getNewsroom(),
  ]);
  const candidates = items
    .filter(({ id }) => !slots.some((slot) => slot.id === id))
    .map(({ id, headline, section, publishedAt }) => ({
      id,
      headline,
      about: [section, publishedAt && shortDay(publishedAt, timeZone)].filter(Boolean).join(", "),
    }));
  return (
    <>
      <DeskTitle title="Front page">
        <ButtonLink href="/" tone="quiet">
          See the front page
        </ButtonLink>
      </DeskTitle>
      <form
        action="/desk/front"
        className="grid max-w-[560px] grid-cols-[1fr_auto] items-end gap-3"
      >
        <TextInput id="q" name="q" type="search" label="Search published" defaultValue={q} />
        <Button type="submit" tone="quiet">
          Show
        </Button>
      </form>
      <FrontEditor slots={slots} candidates={candidates} />
    </>
  );
}
