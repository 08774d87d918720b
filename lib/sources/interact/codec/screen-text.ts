import type { CodecError } from "./codec-error.ts";

const defaultMaxCharacters = 32 * 1024 * 1024;

type Screened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: CodecError };

/** The text without its byte order mark, when it can be a body at all: refused before any parser sees it. */
export function screenText(text: string, maxCharacters = defaultMaxCharacters): Screened {
  if (text.length > maxCharacters) return refuse("too_large", `more than ${maxCharacters} characters`);
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/\S/.test(body)) return refuse("empty", "no content");
  if (body.includes("\0")) return refuse("not_text", "a NUL character");
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(body)) return refuse("html_page", "a web page");
  return { ok: true, text: body };
}

function refuse(code: CodecError["code"], detail: string): Screened {
  return { ok: false, error: { code, detail } };
}
