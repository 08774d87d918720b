import type { KeyFocus } from "./read-keys.ts";

const notTyped = new Set([
  "checkbox",
  "radio",
  "button",
  "submit",
  "reset",
  "range",
  "color",
  "file",
  "image",
]);
const overlays =
  ":is([role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox'])[data-open], dialog[open], :popover-open";

/** Where the keyboard is, as a keydown at `target` begins: before anybody has closed anything. */
export function keyFocusOf(target: EventTarget | null): KeyFocus {
  if (document.querySelector("[data-palette][data-open]") !== null) return "palette";
  if (document.querySelector(overlays) !== null) return "overlay";
  return target instanceof Element && isField(target) ? "field" : "page";
}

function isField(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target.closest("textarea, select, [role='textbox'], [role='combobox']") !== null;
}
