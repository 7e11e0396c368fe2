export const newsroomTags = { all: "newsroom" };
