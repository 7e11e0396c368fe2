export const pollTags = { one: (id: string) => `poll:${id}` };
