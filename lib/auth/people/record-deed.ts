import type { AuditEntry, AuditTrail } from "../audit-trail.ts";
import { AuthError } from "../auth-error.ts";
import type { By } from "./by.ts";

/** Where deeds are written down, and who is told when the second row of one could not be. */
export interface DeedRecord {
  readonly audit: AuditTrail;
  readonly onError: (error: unknown) => void;
}

export type DeedFacts = Readonly<Record<string, string>>;

/** What somebody is about to do. */
export interface Deed extends Pick<AuditEntry, "action" | "target"> {
  readonly by: By;
  /** What they ask for. */
  readonly wanted?: DeedFacts;
}

/**
 * Does what `work` does, between two rows of the audit: `asked` before, and how it went. Where the first cannot be written
 * nothing is done, and its error is thrown; where the second cannot, the first stands, and `onError` is told. `factsOf` says
 * what of the outcome belongs into the second row.
 */
export async function recordDeed<Outcome>(
  { audit, onError }: DeedRecord,
  { by: { who, address }, action, target, wanted }: Deed,
  work: () => Promise<Outcome>,
  factsOf: (outcome: Outcome) => DeedFacts | undefined = () => undefined,
): Promise<Outcome> {
  const told = {
    ...{ who, action },
    ...(target === undefined ? {} : { target }),
    ...(address === undefined ? {} : { address }),
  };
  const { seq } = await audit.append({ ...told, ...withFacts(wanted), result: "asked" });
  const finish = (result: AuditEntry["result"], facts: DeedFacts | undefined) =>
    audit.append({ ...told, ...withFacts(facts), result, completes: seq }).catch((cause: unknown) => {
      onError(
        new Error(`row ${seq} says that ${action} was asked; how it went could not be written`, { cause }),
      );
    });
  let outcome: Outcome;
  try {
    outcome = await work();
  } catch (error) {
    const isRefusal = error instanceof AuthError;
    await finish(isRefusal ? "refused" : "failed", isRefusal ? { reason: error.code } : undefined);
    throw error;
  }
  await finish("done", factsOf(outcome));
  return outcome;
}

function withFacts(after: DeedFacts | undefined): { readonly after?: DeedFacts } {
  return after === undefined ? {} : { after };
}
