export const commentTags = {
  ofStory: (storyId: string) => `comments:${storyId}`,
};
