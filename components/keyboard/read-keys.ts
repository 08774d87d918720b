import { type KeyIntent, keyMap } from "./key-map.ts";

export type KeyReading =
  | { readonly type: "intent"; readonly intent: KeyIntent }
  /** The first of two keys: the next one decides. */
  | { readonly type: "prefix"; readonly key: string };

/** Where the keyboard is: in a text field, in something that lies over the page, or on the page. */
export type KeyFocus = "page" | "field" | "overlay" | "palette";

export interface PressedKey {
  readonly key: string;
  readonly hasCtrlOrMeta: boolean;
  readonly hasAlt: boolean;
  readonly hasShift: boolean;
  /** AltGr makes characters on many layouts ("/" on a Brazilian notebook): it is no modifier. */
  readonly hasAltGraph: boolean;
  readonly isComposing: boolean;
  readonly isRepeated: boolean;
  /** The first of two keys, pressed just before. */
  readonly prefix: string | undefined;
  readonly focus: KeyFocus;
  /** WCAG 2.1.4: a person may turn shortcuts of one character off. */
  readonly areSingleKeysOn: boolean;
}

/** What a pressed key asks for, or undefined when it is none of ours. */
export function readKeys(pressed: PressedKey): KeyReading | undefined {
  if (pressed.isComposing) return undefined;
  if (isPaletteChord(pressed)) return pressed.isRepeated ? undefined : { type: "intent", intent: "palette" };
  const hasModifier = (pressed.hasCtrlOrMeta || pressed.hasAlt) && !pressed.hasAltGraph;
  if (hasModifier || pressed.focus === "overlay" || pressed.focus === "palette") return undefined;
  if (pressed.focus === "field")
    return pressed.key === "Escape" ? { type: "intent", intent: "back" } : undefined;
  return readOnPage(pressed);
}

/** Ctrl+K or ⌘K: from a field too, and once more to leave the palette. */
function isPaletteChord({ key, hasCtrlOrMeta, hasAlt, hasShift, focus }: PressedKey): boolean {
  return hasCtrlOrMeta && !hasAlt && !hasShift && key.toLowerCase() === "k" && focus !== "overlay";
}

function readOnPage({ prefix, isRepeated, areSingleKeysOn, ...pressed }: PressedKey): KeyReading | undefined {
  const key = letterOf(pressed);
  const keys = prefix === undefined ? [key] : [prefix, key];
  const binding =
    keyMap.find(
      (each) => each.keys.length === keys.length && each.keys.every((one, at) => one === keys[at]),
    ) ?? keyMap.find((each) => each.keys.length === 1 && each.keys[0] === key);
  const isOn = areSingleKeysOn || binding?.isNoCharacter === true;
  if (binding !== undefined)
    return isOn && (!isRepeated || binding.mayRepeat === true)
      ? { type: "intent", intent: binding.intent }
      : undefined;
  const isPrefix = keyMap.some((each) => each.keys.length === 2 && each.keys[0] === key);
  return isPrefix && areSingleKeysOn && !isRepeated ? { type: "prefix", key } : undefined;
}

/** A letter means the same with Caps Lock on; with Shift it is another key, a capital. */
function letterOf({ key, hasShift }: Pick<PressedKey, "key" | "hasShift">): string {
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (!isLetter) return key;
  return hasShift ? key.toUpperCase() : key.toLowerCase();
}
