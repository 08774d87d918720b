import type { SendingCode } from "../reports.ts";

/**
 * A mail that was not, or may not have been, taken. `told`: what the server said, one line without addresses of ours.
 * `isFinal`: another attempt would meet the same.
 */
export class MailError extends Error {
  override readonly name = "MailError";
  readonly code: Extract<SendingCode, "unreachable" | "refused" | "insecure" | "unsure">;
  readonly told: string | undefined;
  readonly isFinal: boolean;

  constructor(
    code: MailError["code"],
    { told, isFinal = false, cause }: { told?: string | undefined; isFinal?: boolean; cause?: unknown } = {},
  ) {
    super(`mail: ${code}`, { cause });
    this.code = code;
    this.told = told;
    this.isFinal = isFinal;
  }
}
