import type { Decoded } from "./codec-error.ts";
import { type DecodeOptions, decodeBody } from "./decode-body.ts";

/** As `decodeBody`, from bytes: the charset is that of the header, else UTF-8; undecodable bytes are `not_text`. */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const text = readText(bytes, charsetOf(options.contentType));
  if (text === undefined) {
    return { ok: false, error: { code: "not_text", detail: "bytes outside the charset" } };
  }
  return decodeBody(text, options);
}

function charsetOf(contentType: string | undefined): string {
  return /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
}

function readText(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
