import { AuditUnavailable } from "../../lib/audit/server.ts";
import { StoreError } from "../../lib/store/server.ts";

/**
 * Ends the process with the code that `main` answers; with `failureCode` when it fails, and says why: a failure of the
 * database in its own words, any other with where it comes from.
 */
export function endWith(main: () => Promise<number>, failureCode: number): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isKnown = error instanceof StoreError || error instanceof AuditUnavailable;
      console.error(isKnown ? error.message : error);
      process.exitCode = failureCode;
    },
  );
}
