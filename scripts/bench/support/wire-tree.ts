/** What the bench's CTI says, before it is text: arrays become `<member>`s in XML. */
export type WireTree =
  | string
  | number
  | boolean
  | readonly WireTree[]
  | { readonly [field: string]: WireTree };

export type WireFormat = "json" | "xml";

/** A tree as the CTI writes it: JSON, or XML whose events are bare siblings without a root. */
export function writeWire(tree: WireTree, format: WireFormat): string {
  return format === "json" ? JSON.stringify(tree) : xmlOf(tree);
}

function xmlOf(tree: WireTree): string {
  if (Array.isArray(tree)) return tree.map((item) => `<member>${xmlOf(item)}</member>`).join("");
  if (typeof tree !== "object") return escaped(String(tree));
  let text = "";
  for (const [name, value] of Object.entries(tree)) text += `<${name}>${xmlOf(value)}</${name}>`;
  return text;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
