import type { TabChannel, TabLocks, TabSharing } from "../tab-sharing.ts";

type Hold = () => Promise<void>;
interface Waiting {
  readonly hold: Hold;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** One browser's locks and channels in memory: a queue for each lock, stealing, and messages that come later, in order. */
export class FakeTabs {
  readonly #holders = new Map<string, Waiting>();
  readonly #queues = new Map<string, Waiting[]>();
  readonly #channels = new Map<string, Set<FakeChannel>>();
  #terms = 0;

  /** What one tab gets of it. A tab that `isFrozen` neither hears nor says anything. */
  sharing(isFrozen: () => boolean = () => false): TabSharing {
    return {
      locks: this.#locks(),
      openChannel: (name) => new FakeChannel(this.#peers(name), isFrozen),
      name: "test",
      newTerm: () => `term ${++this.#terms}`,
    };
  }

  /** A script of this origin that is none of ours says something. */
  say(message: unknown): void {
    for (const channel of this.#peers("test")) channel.receive(message);
  }

  #locks(): TabLocks {
    return {
      request: (name, { signal, steal }, hold) =>
        new Promise((resolve, reject) => {
          const request = { hold, resolve, reject };
          if (steal === true) this.#steal(name, request);
          else this.#wait(name, request, signal);
        }),
    };
  }

  #steal(name: string, request: Waiting): void {
    const former = this.#holders.get(name);
    former?.reject(new DOMException("stolen", "AbortError"));
    this.#grant(name, request);
  }

  #wait(name: string, request: Waiting, signal: AbortSignal | undefined): void {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    queue.push(request);
    signal?.addEventListener("abort", () => {
      const at = queue.indexOf(request);
      if (at === -1) return;
      queue.splice(at, 1);
      request.reject(new DOMException("aborted", "AbortError"));
    });
    queueMicrotask(() => this.#next(name));
  }

  #next(name: string): void {
    const request = this.#holders.has(name) ? undefined : this.#queues.get(name)?.shift();
    if (request !== undefined) this.#grant(name, request);
  }

  #grant(name: string, request: Waiting): void {
    this.#holders.set(name, request);
    void request.hold().then((value) => {
      if (this.#holders.get(name) === request) this.#holders.delete(name);
      request.resolve(value);
      this.#next(name);
    });
  }

  #peers(name: string): Set<FakeChannel> {
    const peers = this.#channels.get(name) ?? new Set();
    this.#channels.set(name, peers);
    return peers;
  }
}

class FakeChannel implements TabChannel {
  readonly #peers: Set<FakeChannel>;
  readonly #isFrozen: () => boolean;
  readonly #listeners = new Set<(event: { readonly data: unknown }) => void>();

  constructor(peers: Set<FakeChannel>, isFrozen: () => boolean) {
    this.#peers = peers;
    this.#isFrozen = isFrozen;
    peers.add(this);
  }

  postMessage(message: unknown): void {
    if (!this.#peers.has(this)) throw new DOMException("closed", "InvalidStateError");
    if (this.#isFrozen()) return;
    const copy = structuredClone(message);
    for (const peer of this.#peers) if (peer !== this) setTimeout(() => peer.receive(copy));
  }

  addEventListener(
    _type: "message",
    listener: (event: { readonly data: unknown }) => void,
    { signal }: { readonly signal: AbortSignal },
  ): void {
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  close(): void {
    this.#peers.delete(this);
  }

  receive(data: unknown): void {
    if (!this.#peers.has(this) || this.#isFrozen()) return;
    for (const listener of this.#listeners) listener({ data });
  }
}
