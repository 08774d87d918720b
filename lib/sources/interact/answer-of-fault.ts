import type { CommandAnswer } from "../upstream.ts";
import { InteractError } from "./interact-error.ts";
import { canonicalWord } from "./wire/index.ts";

interface FaultContext {
  /** A byte of the request may have left. */
  readonly wasSent: boolean;
  /** Never to be repeated, though the CTI may do so. */
  readonly secret?: string | undefined;
}

type Fault = Exclude<CommandAnswer, { readonly answer: "accepted" }>;

/**
 * What a fault says of a command. A refusal by status or answer is one: it was not carried out. Everything else that
 * happened after a byte left, an answer that cannot be read included, leaves the outcome open.
 */
export function answerOfFault(cause: unknown, { wasSent, secret }: FaultContext): Fault {
  if (!(cause instanceof InteractError)) throw cause;
  const { code, detail } = cause;
  switch (code) {
    case "rejected":
      return refused(cause.errorType ?? "unknown", detail, secret);
    case "bad_request":
    case "forbidden":
    case "not_found":
    case "method_not_allowed":
      return refused(code, detail, secret);
    case "unavailable":
      return { answer: "unavailable", reason: code };
    case "malformed":
      // Nothing of it can be written in this format, a control character in XML for one.
      if (!wasSent) return refused("invalid_data", undefined, secret);
      return { answer: "timeout", reason: code };
    case "unreachable":
    case "timeout":
    case "aborted":
    case "unexpected_status":
    case "not_interact":
    case "too_large":
      return { answer: wasSent ? "timeout" : "unreachable", reason: code };
  }
}

function refused(errorType: string, detail: string | undefined, secret: string | undefined): Fault {
  const type = known.has(errorType) || !isSuspect(errorType, secret) ? errorType : "unknown";
  if (detail === undefined) return { answer: "refused", errorType: type };
  return { answer: "refused", errorType: type, reason: without(detail, secret) };
}

/** The manual's types, which stay what they are though somebody's password be one of their words. */
const known: ReadonlySet<string> = new Set([
  "empty_data",
  "invalid_data",
  "missing_data",
  "not_found",
  "invalid_item",
  "no_license",
  "unsafe_request",
  "command_denied",
  "command_failed",
  "bad_request",
  "forbidden",
  "method_not_allowed",
]);

/** Types are read in lower case with underscores, and so would be a password in one. */
function isSuspect(errorType: string, secret: string | undefined): boolean {
  if (!/^[a-z0-9_]{1,64}$/.test(errorType)) return true;
  return secret ? errorType.includes(canonicalWord(secret)) : false;
}

/** A CTI that repeats the request in its complaint, as it stands or escaped, must not make us repeat the password. */
function without(text: string, secret: string | undefined): string {
  if (!secret) return text;
  const escaped = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), xmlOf(secret)];
  return escaped.reduce((clean, each) => clean.replaceAll(each, "…"), text);
}

function xmlOf(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
