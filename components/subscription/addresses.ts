import { addressOf } from "@/lib/address";

/** The newsletter with this section chosen already. */
export const newsletterHref = ({ slug }: { slug: string }): string =>
  addressOf("/newsletter", { section: slug });
