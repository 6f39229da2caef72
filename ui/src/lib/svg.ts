// A chart's SVG becomes nodes, never markup: the text is parsed as XML and refused when it could do more than draw.
const REFUSED = new Set(["script", "foreignobject", "iframe", "object", "embed", "a", "animate", "set", "handler"]);

export class RefusedSvg extends Error {}

/** The drawing of an SVG text, ready to be put into this document. */
export function drawing(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  if (parsed.querySelector("parsererror")) throw new RefusedSvg("not well-formed");
  const root = parsed.documentElement;
  if (root.localName !== "svg") throw new RefusedSvg("not an svg");
  for (const node of [root, ...root.querySelectorAll("*")]) refuse(node);
  return document.importNode(root, true) as unknown as SVGSVGElement;
}

function refuse(node: Element): void {
  if (REFUSED.has(node.localName.toLowerCase())) throw new RefusedSvg(node.localName);
  for (const { name, value } of node.attributes) {
    const plain = name.toLowerCase();
    if (plain.startsWith("on")) throw new RefusedSvg(name);
    // Only marks inside the same drawing may be named (`#clip`).
    if ((plain === "href" || plain.endsWith(":href")) && !value.startsWith("#")) throw new RefusedSvg(name);
    if (/url\(\s*['"]?(?!#)/i.test(value)) throw new RefusedSvg(name);
  }
}
