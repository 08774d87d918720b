import { createFailureReader } from "../create-failure-reader.ts";
import type { StoreErrorCode } from "../store-error.ts";

/** By what the SQLSTATE, or the system's code, begins with; the longest first. */
const meanings: readonly (readonly [code: string, meaning: StoreErrorCode])[] = [
  ["23505", "conflict"],
  ["23", "constraint"],
  ["P0001", "append_only"],
  ["25006", "read_only"],
  ["53100", "full"],
  ["53300", "busy"],
  ["55P03", "busy"],
  ["40", "busy"],
  ["57014", "timeout"],
  ["25P03", "timeout"],
  ["57P", "unreachable"],
  ["08", "unreachable"],
  ["28", "denied"],
  ["3D", "denied"],
  ["42501", "denied"],
  ["XX001", "corrupt"],
  ["XX002", "corrupt"],
  ["ECONN", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["EAI_AGAIN", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["ENOENT", "unreachable"],
  ["EPIPE", "unreachable"],
];

const sentences: Partial<Record<StoreErrorCode, string>> = {
  conflict: "already has such a row.",
  append_only: "does not let rows of the audit be changed or taken away.",
  constraint: "does not allow this row.",
  full: "has no room left: free space on its disk.",
  read_only: "may not be written: it is a standby, or set to read only.",
  corrupt: "reports damaged data: restore a backup.",
  busy: "is busy with other writers or has no connection left; try again.",
  timeout: "did not answer in time; whether the change was made is not known.",
  unreachable: "cannot be reached: is PostgreSQL running there, and is the address in DATABASE_URL right?",
  denied: "does not let us in: check user, password, database and rights in DATABASE_URL.",
  closed: "is closed.",
};

/** What the driver's or the server's refusal means for the database named `shown`. */
export const postgresFailure = createFailureReader({ meanings, sentences, meaningOfText });

function meaningOfText(text: string): StoreErrorCode {
  if (/Query read timeout/i.test(text)) return "timeout";
  if (/after calling end on the pool|already been destroyed/i.test(text)) return "closed";
  return /timeout exceeded|Connection terminated|connection error|not queryable/i.test(text)
    ? "unreachable"
    : "failed";
}
