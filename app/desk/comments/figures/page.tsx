import { FiguresPage } from "@/components/comment/figures/figures-page";
import { figuresInput } from "@/domain/comment/figures/input";
import { requireStaff } from "@/domain/person/session";
import type { PageProps } from "@/lib/page-props";

export const metadata = { title: "Figures" };

export default async function Figures({ searchParams }: PageProps) {
  const staff = await requireStaff("comment.moderate");
  const { span } = figuresInput.parse(await searchParams);
  return <FiguresPage staff={staff} span={span} />;
}
