import { seen } from "./look-alikes";
import type { Phase } from "./phase";

/**
 * An address written out, or a host name under one of the endings spam uses most. Only behind a
 * letter or a digit, so that "the end.In short" is the price and "a sentence. Net result" is not.
 */
const address =
  /:\/\/|(?<![\p{L}\p{N}])www\.|(?<=[\p{L}\p{N}])\.(?:com|net|org|info|biz|io|co|me|ru|cn|xyz|top|shop|site|online|club|link|click|live|app|dev|uk|eu|de|fr|us|tv|ly|gg|cc)(?![\p{L}\p{N}])/iu;

export const links: Phase = {
  name: "links",
  judge: ({ body }) => (address.test(seen(body)) ? { kind: "hold", status: "PREMOD" } : null),
};
