/** Every table, for drizzle's client. */
export * from "./comment";
export * from "./correction";
export * from "./import";
export * from "./media";
export * from "./media-use";
export * from "./newsroom";
export * from "./note";
export * from "./notice";
export * from "./person";
export * from "./policy";
export * from "./poll";
export * from "./preview";
export * from "./series";
export * from "./story";
export * from "./taxonomy";
export * from "./together";
export * from "./workflow";
