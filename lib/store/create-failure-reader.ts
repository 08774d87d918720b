import { StoreError, type StoreErrorCode } from "./store-error.ts";

export interface FailureWords {
  /** By what the driver's code begins with, the longest first. */
  readonly meanings: readonly (readonly [code: string, meaning: StoreErrorCode])[];
  /** What follows the name of the database. */
  readonly sentences: Partial<Record<StoreErrorCode, string>>;
  /** What a failure without a code that is known means, by its text. */
  readonly meaningOfText: (text: string) => StoreErrorCode;
}

/** Reads what a driver throws: what it means for the database named `shown`. What was read already stays as it is. */
export function createFailureReader({ meanings, sentences, meaningOfText }: FailureWords) {
  function meaningOf(error: unknown): StoreErrorCode {
    const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
    const known = meanings.find(([start]) => typeof code === "string" && code.startsWith(start));
    return known ? known[1] : meaningOfText(String(message));
  }

  return (error: unknown, shown: string): StoreError => {
    if (error instanceof StoreError) return error;
    const code = meaningOf(error);
    return new StoreError(code, `${shown} ${sentences[code] ?? "could not do what it was asked."}`, error);
  };
}
