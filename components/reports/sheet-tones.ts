import type { SheetTone } from "@/lib/domain/index.ts";
import type { StateShape } from "@/lib/format/index.ts";

/** Colours by what a cell says; its words say the same. */
export const toneLook: Readonly<Record<SheetTone, string>> = {
  good: "text-ready",
  bad: "text-fault font-medium",
  quiet: "text-ink-soft",
};

/** The same as a shape. */
export const toneMark: Readonly<Record<SheetTone, StateShape>> = { good: "disc", bad: "bang", quiet: "ring" };
