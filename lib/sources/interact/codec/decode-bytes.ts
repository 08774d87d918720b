import type { Decoded } from "./codec-error.ts";
import { type DecodeOptions, decodeBody } from "./decode-body.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** As `decodeBody`, from bytes: the charset is that of the header, else UTF-8; undecodable bytes are `not_text`. */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const text = textOfBytes(bytes, options.contentType);
  if (text === undefined) {
    return { ok: false, error: { code: "not_text", detail: "bytes outside the charset" } };
  }
  return decodeBody(text, options);
}
