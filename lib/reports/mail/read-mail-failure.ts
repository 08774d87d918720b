import { MailError } from "./mail-error.ts";

const longestTold = 200;

/** Codes of certificates that nobody vouches for, and of what is no TLS at all. */
const ofEncryption = /CERT|SIGNATURE|SELF_SIGNED|^ERR_(TLS|SSL)|^EPROTO$/;

/** What nodemailer puts into its errors. */
interface SmtpFailure {
  readonly code?: unknown;
  /** What the socket itself said. */
  readonly originalCode?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly permanent?: unknown;
}

/**
 * Why the mail server did not take something. A server that answered has refused; one that fell silent once it may have had the
 * whole mail leaves open whether it has it.
 */
export function readMailFailure(error: unknown, mayBeTaken: boolean, password?: string): MailError {
  const { code, originalCode, response, responseCode, permanent } = (error ?? {}) as SmtpFailure;
  const told = typeof response === "string" ? oneLine(response, password) : undefined;
  if (code === "ETLS" || ofEncryption.test(String(originalCode)))
    return new MailError("insecure", { told, cause: error });
  if (typeof responseCode === "number")
    return new MailError("refused", { told, isFinal: permanent === true, cause: error });
  return new MailError(mayBeTaken ? "unsure" : "unreachable", { told, cause: error });
}

/** As people may be shown it: without line breaks, without the password where a server repeats it. */
function oneLine(text: string, password: string | undefined): string {
  const plain = text.replace(/\p{Cc}+/gu, " ").trim();
  const told = password === undefined || password === "" ? plain : plain.replaceAll(password, "…");
  return told.slice(0, longestTold);
}
