import { mendJson } from "./mend-json.ts";
import type { PlainValue } from "./plain-node.ts";

/** JSON to a plain value, strictly and then mended; undefined when it is neither. */
export function parseJson(
  text: string,
): { readonly value: PlainValue; readonly mended: boolean } | undefined {
  const strict = tryParse(() => text);
  if (strict !== undefined) return { value: strict, mended: false };
  const mended = tryParse(() => mendJson(text));
  return mended === undefined ? undefined : { value: mended, mended: true };
}

/** JSON.parse makes nothing but plain values, which TypeScript cannot know. */
function tryParse(text: () => string): PlainValue | undefined {
  try {
    return JSON.parse(text()) as PlainValue;
  } catch {
    return undefined;
  }
}
