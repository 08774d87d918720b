import type { Decoded } from "./codec-error.ts";

export function decodeXml(text: string): Decoded {
  return { ok: false, error: { code: "not_well_formed", detail: text.slice(0, 0) } };
}
