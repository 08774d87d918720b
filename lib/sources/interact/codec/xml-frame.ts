import type { PlainValue } from "./plain-node.ts";

/** An element being read. */
export interface XmlFrame {
  readonly name: string;
  readonly node: Record<string, PlainValue>;
  readonly members: PlainValue[];
  hasFields: boolean;
  hasMembers: boolean;
  /** Members given away as slices. */
  hasGiven: boolean;
  text: string;
}
