/** What a screen tells of itself, beside the orders that it carried out; as `POST /api/screens/beat` takes it. */
export interface ScreenFacts {
  readonly build: string;
  readonly board: string;
  readonly boardVersion: number;
  readonly paintAgeMs: number;
  readonly feedAgeMs?: number | undefined;
  readonly heapBytes?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly page?: number | undefined;
  readonly hasWakeLock: boolean;
  readonly isVisible: boolean;
  readonly ageMs: number;
}

/** What a screen is told to do. */
export interface ScreenOrder {
  readonly id: string;
  readonly kind: string;
  readonly board?: string | undefined;
}

/** What the server answers: the board to show, and what to do now; or why the screen may see nothing any more. */
export type BeatAnswer =
  | {
      readonly name: string;
      readonly board: string;
      readonly orders: readonly ScreenOrder[];
    }
  | { readonly refusal: string };

/** Where the page goes: it is loaded anew, as the board it was or as another. */
export interface Leaving {
  readonly board?: string | undefined;
}

export interface ScreenKeeperPorts {
  /** Undefined: nobody answered. */
  readonly send: (
    facts: ScreenFacts & { readonly done: readonly string[] },
  ) => Promise<BeatAnswer | undefined>;
  readonly facts: () => ScreenFacts;
  /** Shows the screen's name for a while. */
  readonly identify: (name: string) => void;
  /** Loads the page anew once the server answers; never while it is away, so that no error page of the browser appears. */
  readonly leave: (leaving: Leaving) => void;
  /** The screen may see nothing any more, and why. Let in again later, it leaves for a page of its own. */
  readonly onRefusal: (reason: string) => void;
  /** Ids of orders, kept over a reload. */
  readonly memory: { load(): readonly string[]; keep(ids: readonly string[]): void };
}

/** How many orders are remembered, so that none is carried out twice. */
const mostRemembered = 20;

/** Tells the server how a screen does, and carries out what it is told. */
export class ScreenKeeper {
  readonly #ports: ScreenKeeperPorts;
  #handled: readonly string[];
  #told: ReadonlySet<string> = new Set();
  #isSending = false;
  #isAsked = false;
  #isLeaving = false;
  #isRefused = false;

  constructor(ports: ScreenKeeperPorts) {
    this.#ports = ports;
    this.#handled = ports.memory.load();
  }

  /** Tells now; while one beat is under way, once more after it. */
  async beat(): Promise<void> {
    this.#isAsked = true;
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#isAsked) {
      this.#isAsked = false;
      await this.#tell();
    }
    this.#isSending = false;
  }

  async #tell(): Promise<void> {
    const done = this.#handled.filter((id) => !this.#told.has(id));
    const facts = this.#ports.facts();
    const answer = await this.#ports.send({ ...facts, done });
    if (answer === undefined) return;
    if ("refusal" in answer) {
      this.#isRefused = true;
      return this.#ports.onRefusal(answer.refusal);
    }
    this.#told = new Set([...this.#told, ...done].filter((id) => this.#handled.includes(id)));
    const before = this.#handled.length;
    for (const order of answer.orders) this.#obey(order, answer.name);
    // The stream of this page has ended for good: another page begins anew.
    if (answer.board !== facts.board || this.#isRefused) this.#leave({ board: answer.board });
    // What was done at once is told at once.
    else if (this.#handled.length > before && !this.#isLeaving) this.#isAsked = true;
  }

  #obey({ id, kind, board }: ScreenOrder, name: string): void {
    if (this.#handled.includes(id)) return;
    this.#handled = [...this.#handled, id].slice(-mostRemembered);
    this.#ports.memory.keep(this.#handled);
    if (kind === "identify") this.#ports.identify(name);
    if (kind === "reload") this.#leave({});
    if (kind === "show" && board !== this.#ports.facts().board) this.#leave({ board });
  }

  #leave(leaving: Leaving): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    this.#ports.leave(leaving);
  }
}
