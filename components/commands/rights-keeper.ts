import { isSameRights, type OwnRights, readOwnRights } from "./own-rights.ts";

/** How often the server is asked while somebody looks: a right that was lost is off the screen within five seconds. */
const everyMs = 4_000;

interface RightsKeeperParts {
  /** The answer of `GET /api/session` and its status; rejects when the server cannot be asked. */
  readonly ask: () => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** Whether nobody can see this tab: then nothing is asked. */
  readonly isHidden: () => boolean;
}

/** What the person of this tab may order, kept as the server last said. Unknown means: nothing. */
export class RightsKeeper {
  readonly #parts: RightsKeeperParts;
  readonly #listeners = new Set<() => void>();
  #rights: OwnRights | undefined;
  #isStarted = false;
  #cancel: (() => void) | undefined;

  constructor(parts: RightsKeeperParts) {
    this.#parts = parts;
  }

  readonly read = (): OwnRights | undefined => this.#rights;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks now and again and again, until the returned function is called. */
  start(): () => void {
    this.#isStarted = true;
    void this.refresh();
    return () => {
      this.#isStarted = false;
      this.#cancel?.();
    };
  }

  /** Asks now, as when a command was refused or the tab is looked at again. Never rejects. */
  async refresh(): Promise<void> {
    this.#cancel?.();
    if (!this.#parts.isHidden()) await this.#ask();
    // Another role ends the session: a viewer's rights never become more.
    if (!this.#isStarted || this.#rights?.role === "viewer") return;
    this.#cancel?.();
    this.#cancel = this.#parts.setTimer(() => void this.refresh(), everyMs);
  }

  async #ask(): Promise<void> {
    try {
      const { status, body } = await this.#parts.ask();
      // The server is there and does not say what this person may: nothing then.
      if (status < 500) this.#keep(readOwnRights(body));
    } catch {
      // It is away: what was known goes on counting, and the server is asked with every command anyway.
    }
  }

  #keep(rights: OwnRights | undefined): void {
    if (isSameRights(this.#rights, rights)) return;
    this.#rights = rights;
    for (const listener of this.#listeners) listener();
  }
}
