import type { Tree } from "./tree";
import type { WireWriter } from "./wire-writer";

/** Writes the fields of `tree` into the object that `writer` has open. */
export function writeTree(writer: WireWriter, tree: { readonly [field: string]: Tree | undefined }): void {
  for (const [name, value] of Object.entries(tree)) {
    if (value !== undefined) writeField(writer, name, value);
  }
}

function writeField(writer: WireWriter, name: string, value: Tree): void {
  if (typeof value !== "object") {
    writer.field(name, value);
    return;
  }
  if (isList(value)) {
    writer.openList(name);
    for (const item of value) writeItem(writer, item);
  } else {
    writer.openObject(name);
    writeTree(writer, value);
  }
  writer.close();
}

function writeItem(writer: WireWriter, item: Tree): void {
  if (typeof item !== "object") {
    writer.item(item);
    return;
  }
  if (isList(item)) throw new TypeError("The wire has no list of lists");
  writer.openObject();
  writeTree(writer, item);
  writer.close();
}

function isList(value: Tree & object): value is readonly Tree[] {
  return Array.isArray(value);
}
