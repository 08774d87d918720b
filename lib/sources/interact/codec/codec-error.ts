import type { PlainNode } from "./plain-node.ts";

/**
 * Why a body is not data:
 * `empty` no characters but blanks · `too_large` beyond the cap · `not_text` NUL or undecodable bytes ·
 * `html_page` a web page (a proxy or a login form answered) · `doctype` a document type or entity declaration ·
 * `not_well_formed` neither strict nor mendable · `too_deep` nested beyond reason · `not_an_object` a bare list or scalar.
 */
export type CodecErrorCode =
  | "empty"
  | "too_large"
  | "not_text"
  | "html_page"
  | "doctype"
  | "not_well_formed"
  | "too_deep"
  | "not_an_object";

/** A fault of the body as a value: upstream content never throws. `detail` holds no upstream text. */
export interface CodecError {
  readonly code: CodecErrorCode;
  readonly detail: string;
}

/** What decoding a body gives. `mended`: it was not well formed and has been understood all the same. */
export type Decoded =
  | { readonly ok: true; readonly tree: PlainNode; readonly mended: boolean }
  | { readonly ok: false; readonly error: CodecError };
