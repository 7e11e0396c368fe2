/** An attribute of plain text, kept in the HTML that is copied and pasted inside the editor. */
export const words = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
  renderHTML: (attributes: Record<string, string>) => ({ [`data-${name}`]: attributes[name] }),
});
