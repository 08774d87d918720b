/** The part of Web Locks that is used; `navigator.locks` fits it. Exists in secure contexts only. */
export interface TabLocks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal; readonly steal?: boolean },
    hold: () => Promise<void>,
  ): Promise<unknown>;
}

/** The part of BroadcastChannel that is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(
    type: "message",
    listener: (event: { readonly data: unknown }) => void,
    options: { readonly signal: AbortSignal },
  ): void;
  close(): void;
}

/** What tabs of one browser need to share a stream. */
export interface TabSharing {
  readonly locks: TabLocks;
  readonly openChannel: (name: string) => TabChannel;
  /** Of the stream's address, its topics and the build: tabs of different ones have nothing to share. */
  readonly name: string;
  /** A name that no other tab has. */
  readonly newTerm: () => string;
}
