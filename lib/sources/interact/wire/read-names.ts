import type { PlainValue } from "../codec/index.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { ownField } from "./own-field.ts";
import { readList } from "./read-list.ts";
import { readText } from "./read-text.ts";

/** A list of names. A comma in a name is part of it; a member with fields gives its `name`. */
export function readNames(value: PlainValue | undefined): readonly string[] {
  return readList(value).flatMap((member) => {
    const name = readText(isPlainNode(member) ? ownField(member, "name") : member);
    return name === undefined ? [] : [name];
  });
}
