/** A book is a megabyte; the rest of a document is pictures. */
export const maxDocument = 20 * 1024 * 1024;
/** Several at once. */
export const maxDocuments = 50;
export const maxTogether = 60 * 1024 * 1024;
/** As text: longer than any story is allowed to be. */
export const maxText = 2 * 1024 * 1024;

export const documentKinds = ["docx", "md", "txt", "html"] as const;
export type DocumentKind = (typeof documentKinds)[number];
export type DocumentRefusal = "kind" | "empty" | "broken" | "tooLarge";

/** Calls of the form: reading a document costs as much as writing a page of it. */
export const documents = { name: "documents", burst: 30, every: 10 };
