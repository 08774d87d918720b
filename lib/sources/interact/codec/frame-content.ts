import type { PlainValue } from "./plain-node.ts";
import type { XmlFrame } from "./xml-frame.ts";

/** What an element with elements in it amounts to: a list when they are all members, else a node. */
export function frameContent(frame: XmlFrame): PlainValue {
  if (!frame.hasMembers) return frame.node;
  if (!frame.hasFields) return frame.members;
  if (!frame.hasGiven) frame.node.member = frame.members;
  return frame.node;
}
