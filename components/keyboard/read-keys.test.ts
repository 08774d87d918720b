import { describe, expect, it } from "vitest";
import { keyMap } from "./key-map.ts";
import { type PressedKey, readKeys } from "./read-keys.ts";

const press = (key: string, more: Partial<PressedKey> = {}) =>
  readKeys({
    key,
    hasCtrlOrMeta: false,
    hasAlt: false,
    hasShift: false,
    hasAltGraph: false,
    isComposing: false,
    isRepeated: false,
    prefix: undefined,
    focus: "page",
    areSingleKeysOn: true,
    ...more,
  });
const intent = (name: string) => ({ type: "intent", intent: name });

describe("the keyboard", () => {
  it("reads every key of its own table", () => {
    for (const { intent: name, keys } of keyMap) {
      const [first, second] = keys;
      const hasShift = first === "X";
      const reading = second === undefined ? press(first, { hasShift }) : press(second, { prefix: first });
      expect(reading, keys.join(" ")).toEqual(intent(name));
    }
  });

  it("gives no two intents the same keys", () => {
    const all = keyMap.map(({ keys }) => keys.join(" "));
    expect(new Set(all).size).toBe(all.length);
  });

  it("waits for a second key after g, and reads an a without it as another thing", () => {
    expect(press("g")).toEqual({ type: "prefix", key: "g" });
    expect(press("a", { prefix: "g" })).toEqual(intent("go_agents"));
    expect(press("a")).toEqual(intent("acknowledge"));
    expect(press("j", { prefix: "g" })).toEqual(intent("next"));
  });

  it("leaves letters to a field, and only Escape leaves the field", () => {
    expect(press("/", { focus: "field" })).toBeUndefined();
    expect(press("p", { focus: "field" })).toBeUndefined();
    expect(press("Escape", { focus: "field" })).toEqual(intent("back"));
  });

  it("leaves every key to a dialog or menu that lies over the page, Escape too", () => {
    for (const key of ["a", "j", "?", "Escape", "Enter"])
      expect(press(key, { focus: "overlay" })).toBeUndefined();
  });

  it("never takes a key from the browser, the system or an input method", () => {
    expect(press("p", { hasCtrlOrMeta: true })).toBeUndefined();
    expect(press("f", { hasAlt: true })).toBeUndefined();
    expect(press("J", { hasShift: true })).toBeUndefined();
    expect(press("k", { isComposing: true })).toBeUndefined();
    expect(press("k", { isComposing: true, hasCtrlOrMeta: true })).toBeUndefined();
  });

  it("knows / and ? wherever the layout keeps them, and letters under Caps Lock", () => {
    expect(press("?", { hasShift: true })).toEqual(intent("help"));
    expect(press("/", { hasCtrlOrMeta: true, hasAlt: true, hasAltGraph: true })).toEqual(intent("search"));
    expect(press("J")).toEqual(intent("next"));
    expect(press("X")).toEqual(intent("select"));
    expect(press("x", { hasShift: true })).toEqual(intent("select_range"));
  });

  it("moves on while j is held down, and does nothing else twice", () => {
    expect(press("j", { isRepeated: true })).toEqual(intent("next"));
    expect(press("p", { isRepeated: true })).toBeUndefined();
    expect(press("g", { isRepeated: true })).toBeUndefined();
  });

  it("opens the palette by Ctrl+K from anywhere but another dialog", () => {
    for (const focus of ["page", "field", "palette"] as const)
      expect(press("k", { hasCtrlOrMeta: true, focus })).toEqual(intent("palette"));
    expect(press("k", { hasCtrlOrMeta: true, focus: "overlay" })).toBeUndefined();
  });

  it("keeps only keys that are no characters, and Ctrl+K, when single keys are turned off", () => {
    const off = { areSingleKeysOn: false };
    for (const key of ["/", "?", "j", "p", "g", "a"]) expect(press(key, off)).toBeUndefined();
    expect(press("s", { ...off, prefix: "g" })).toBeUndefined();
    expect(press("Escape", off)).toEqual(intent("back"));
    expect(press("Enter", off)).toEqual(intent("open"));
    expect(press("k", { ...off, hasCtrlOrMeta: true })).toEqual(intent("palette"));
  });
});
