import { diffFloor, tellFloor } from "@/lib/domain/index.ts";
import { encodeFrame } from "./encode-frame.ts";
import { type PatchFrame, type SnapshotFrame, streamEvents } from "./frames.ts";
import type { StreamRevision } from "./stream-hub.ts";
import type { View } from "./view-shelf.ts";

const freshMs = 1_000;

export interface PatchCacheOptions {
  readonly build: string;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * Frames of floors, each computed and encoded once however many viewers get it: a patch per
 * (view, from, to), a snapshot per (view, revision). Only frames to the newest revision are kept.
 */
export class PatchCache {
  readonly #build: string;
  readonly #now: () => number;
  readonly #snapshots = new Map<string, Buffer>();
  /** null: the view's viewers see no change. */
  readonly #patches = new Map<string, Buffer | null>();
  readonly #counters = { diffs: 0, patchesEncoded: 0, snapshotsEncoded: 0 };
  #newest: StreamRevision | undefined;
  #turnedAtMs = Number.NEGATIVE_INFINITY;

  constructor({ build, now }: PatchCacheOptions) {
    this.#build = build;
    this.#now = now;
  }

  counters(): Readonly<{ diffs: number; patchesEncoded: number; snapshotsEncoded: number }> {
    return this.#counters;
  }

  snapshot(view: View, to: StreamRevision): Buffer {
    this.#turnTo(to);
    const known = this.#snapshots.get(view.key);
    if (known !== undefined) return known;
    const frame: SnapshotFrame = {
      epoch: to.epoch + view.epochMark,
      revision: to.revision,
      serverTime: this.#serverTime(),
      build: this.#build,
      ...seen(to, view),
    };
    const bytes = encodeFrame(streamEvents.snapshot, frame, idOf(view, to));
    this.#counters.snapshotsEncoded += 1;
    this.#snapshots.set(view.key, bytes);
    return bytes;
  }

  /** Undefined when a viewer of this view sees no difference. */
  patch(view: View, from: StreamRevision, to: StreamRevision): Buffer | undefined {
    this.#turnTo(to);
    const key = `${from.revision} ${view.key}`;
    const known = this.#patches.get(key);
    if (known !== undefined) return known ?? undefined;
    this.#counters.diffs += 1;
    const patch = diffFloor(seen(from, view), seen(to, view));
    const bytes = patch === undefined ? undefined : this.#encodePatch(view, to, patch);
    this.#patches.set(key, bytes ?? null);
    return bytes;
  }

  /** The first frame of a viewer who resumes: as `patch`, or an empty one, which says that nothing was missed. */
  resumption(view: View, from: StreamRevision, to: StreamRevision): Buffer {
    return this.patch(view, from, to) ?? this.#encodePatch(view, to, {});
  }

  #encodePatch(view: View, to: StreamRevision, patch: PatchFrame["patch"]): Buffer {
    this.#counters.patchesEncoded += 1;
    const frame: PatchFrame = { revision: to.revision, serverTime: this.#serverTime(), patch };
    return encodeFrame(streamEvents.patch, frame, idOf(view, to));
  }

  #turnTo(to: StreamRevision): void {
    // A frame tells the time: one that was made a while ago, on a floor where nothing happens, must not be sent as new.
    const nowMs = this.#now();
    if (this.#newest === to && nowMs - this.#turnedAtMs < freshMs) return;
    this.#newest = to;
    this.#turnedAtMs = nowMs;
    this.#snapshots.clear();
    this.#patches.clear();
  }

  #serverTime(): string {
    return new Date(this.#now()).toISOString();
  }
}

function seen({ content }: StreamRevision, view: View) {
  return tellFloor(content, view);
}

function idOf({ epochMark }: View, { epoch, revision }: StreamRevision): string {
  return `${epoch}${epochMark}:${revision}`;
}
