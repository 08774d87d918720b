import type { RecorderFault } from "./recorder.ts";

const retryMs = 30_000;

/** When to try a disk again that said no. */
export interface BackOff {
  isWaiting(): boolean;
  succeeded(): void;
  /** True when it worked until now. */
  failed(error: unknown): boolean;
  fault(): RecorderFault | undefined;
}

export function createBackOff(now: () => number): BackOff {
  let fault: RecorderFault | undefined;
  let retryAtMs = 0;
  return {
    isWaiting: () => fault !== undefined && now() < retryAtMs,
    succeeded() {
      fault = undefined;
    },
    failed(error) {
      const isNew = fault === undefined;
      fault = { code: codeOf(error), sinceMs: fault?.sinceMs ?? now() };
      retryAtMs = now() + retryMs;
      return isNew;
    },
    fault: () => fault,
  };
}

/** `ENOSPC`, `EROFS`, …: the file system's own, which tells an administrator what to do. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^E[A-Z0-9]{1,20}$/.test(code) ? code : "unknown";
}
