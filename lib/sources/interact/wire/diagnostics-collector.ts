import type { Diagnostics, Reading } from "./diagnostics.ts";

/** Names kept of unknown fields: a hostile message must not grow a list without end. */
const maxNames = 100;
const maxNameLength = 80;

/** Gathers what is odd about one message while it is read. */
export class DiagnosticsCollector {
  #unknownEvents: string[] = [];
  readonly #unknownFields = new Set<string>();
  #dropped = 0;

  unknownEvent(name: string): void {
    this.#unknownEvents = [name.slice(0, maxNameLength)];
  }

  unknownField(name: string): void {
    if (this.#unknownFields.size < maxNames) this.#unknownFields.add(name.slice(0, maxNameLength));
  }

  /** Something was left out. Returns undefined, for the reader that has nothing to give. */
  drop(): undefined {
    this.#dropped++;
  }

  get diagnostics(): Diagnostics {
    return {
      unknownEvents: this.#unknownEvents,
      unknownFields: [...this.#unknownFields],
      dropped: this.#dropped,
    };
  }

  reading<T>(value: T): Reading<T> {
    return { value, diagnostics: this.diagnostics };
  }
}
