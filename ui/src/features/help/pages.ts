/** Pages of the guide in reading order; each is a file of `docs/guide` in every language. */
export const PAGES = [
  "start",
  "today",
  "strategy",
  "content",
  "execution",
  "evaluation",
  "data",
  "import",
  "history",
  "search",
  "settings",
] as const;

export type Page = (typeof PAGES)[number];

/** Where an area of the rail is explained under another name than its own. */
const ELSEWHERE: Record<string, Page> = { imports: "import", help: "start" };

export function isPage(name: string): name is Page {
  return (PAGES as readonly string[]).includes(name);
}

/** The page that explains an area of the rail; undefined: there is none. */
export function pageOf(area: string): Page | undefined {
  return ELSEWHERE[area] ?? (isPage(area) ? area : undefined);
}

/** The page a link of the guide names: `import.md` is `import`. */
export function pageOfLink(address: string): Page | undefined {
  const name = /^([a-z]+)\.md$/.exec(address)?.[1];
  return name !== undefined && isPage(name) ? name : undefined;
}
