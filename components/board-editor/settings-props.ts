import type { EditorDeed } from "./edit-board.ts";

/** What the settings of a tile, a page or a board are told besides it. */
export interface SettingsProps {
  /** What is wrong with a member, in words. */
  readonly faultOf: (member: string) => string | undefined;
  readonly act: (deed: EditorDeed) => void;
}
