import { DeskTitle } from "@/components/desk/desk-title";

export default function DeskNotFound() {
  return (
    <>
      <DeskTitle title="There is nothing here" />
      <p className="font-prose text-[19px]">
        It may have been deleted.{" "}
        <a href="/desk" className="link">
          Go to the desk
        </a>
      </p>
    </>
  );
}
