import type { XmlFrame } from "./xml-frame.ts";

/** A frame for an element just opened. */
export function newFrame(name: string): XmlFrame {
  return {
    name,
    node: {},
    members: [],
    hasFields: false,
    hasMembers: false,
    hasGiven: false,
    text: "",
  };
}
