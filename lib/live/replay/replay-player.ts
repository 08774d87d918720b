import type { EventSourceMessage } from "eventsource-parser";
import { createStore, type StoreApi } from "zustand/vanilla";
import { nearestRecorded, type ReplaySpeed } from "@/lib/domain/index.ts";
import { applyFrame } from "../apply-frame.ts";
import { EntitySubscriptions } from "../entity-subscriptions.ts";
import type { FloorSession } from "../floor-session.ts";
import type { Freshness } from "../freshness.ts";
import { emptyLiveState, type LiveState } from "../live-state.ts";
import { readStream } from "../read-stream.ts";
import type { ReplayStart } from "../replay-address.ts";
import { parseStreamFrame } from "../stream-frame.ts";
import { Ticker } from "../ticker.ts";
import { fetchFloor, fetchOverview } from "./ask-replay.ts";
import { judgeReplay } from "./judge-replay.ts";
import { parsePosition } from "./parse-position.ts";
import type { PlayerState } from "./player-state.ts";

const retryMs = 3_000;
const overviewEveryMs = 15_000;

/** What the player needs of its surroundings; the browser's own unless given. */
export interface PlayerPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly monotonicMs: () => number;
  readonly isHidden: () => boolean;
}

const browserPorts: PlayerPorts = {
  fetch: (url, init) => fetch(url, init),
  monotonicMs: () => performance.now(),
  isHidden: () => document.visibilityState === "hidden",
};

/**
 * The floor as it was, for this tab alone. It is a session like the live one, so that every page shows it, with a clock of
 * its own: the instant of the newest frame, which never runs ahead of what is shown. Begins paused.
 */
export class ReplayPlayer implements FloorSession {
  readonly store: StoreApi<LiveState> = createStore(() => emptyLiveState);
  readonly freshness: StoreApi<Freshness> = createStore(() => judgeReplay(emptyLiveState));
  readonly entities = new EntitySubscriptions();
  readonly ticker: Ticker;
  readonly clock = { nowMs: (): number | undefined => this.#nowMs };
  readonly player: StoreApi<PlayerState>;
  /** Id of the recording that is played; undefined = the memory of the last hours. */
  readonly recording: string | undefined;
  readonly #ports: PlayerPorts;
  #nowMs: number | undefined;
  #request: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor({ atMs, recording }: ReplayStart, ports: PlayerPorts = browserPorts) {
    this.recording = recording;
    this.#ports = ports;
    this.ticker = new Ticker({ nowMs: () => this.#nowMs, isHidden: ports.isHidden });
    this.player = createStore(
      (): PlayerState => ({ status: "seeking", atMs, speed: 1, overview: undefined }),
    );
    this.store.subscribe((after, before) => {
      if (after.floor !== before.floor) this.entities.notify(before.floor, after.floor);
    });
  }

  start(): void {
    if (this.#looking !== undefined) return;
    this.#looking = setInterval(() => void this.#look(), overviewEveryMs);
    void this.#look().then(() => this.seek(this.player.getState().atMs));
  }

  stop(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
    this.#leaveRequest();
  }

  check(): void {
    this.ticker.refresh();
  }

  reconnect(): void {
    this.seek(this.player.getState().atMs);
  }

  play(): void {
    if (this.#looking === undefined) return;
    this.#follow(this.player.getState().atMs);
  }

  pause(): void {
    this.#leaveRequest();
    this.player.setState({ status: "paused" });
  }

  toggle(): void {
    if (isRunning(this.player.getState())) this.pause();
    else this.play();
  }

  /** Goes to the instant next to `atMs` of which something is kept, and plays on if it was playing. */
  seek(atMs: number): void {
    if (this.#looking === undefined) return;
    const { overview } = this.player.getState();
    const toMs = nearestRecorded(overview?.ranges ?? [], atMs) ?? atMs;
    this.player.setState({ skipped: undefined });
    if (isRunning(this.player.getState())) this.#follow(toMs);
    else void this.#show(toMs);
  }

  step(byMs: number): void {
    this.seek(this.player.getState().atMs + byMs);
  }

  setSpeed(speed: ReplaySpeed): void {
    this.player.setState({ speed });
    if (isRunning(this.player.getState())) this.#follow(this.player.getState().atMs);
  }

  async #look(): Promise<void> {
    const overview = await fetchOverview(this.#ports.fetch, this.recording);
    if (overview !== undefined && this.#looking !== undefined) this.player.setState({ overview });
  }

  /** One floor, standing still. */
  async #show(atMs: number): Promise<void> {
    const request = this.#newRequest();
    this.player.setState({ status: "seeking" });
    const found = await fetchFloor(this.#ports.fetch, { atMs, recording: this.recording }, request.signal);
    if (this.#request !== request) return;
    if ("problem" in found) {
      this.player.setState({ status: "failed", problem: found.problem });
      this.#noteRefusal(found.httpStatus);
      return;
    }
    this.#take(found.message);
    this.player.setState({ status: "paused", problem: undefined });
  }

  /** The floor from `atMs` on, as time goes by. */
  #follow(atMs: number): void {
    const request = this.#newRequest();
    const { speed } = this.player.getState();
    const query = new URLSearchParams({ at: new Date(atMs).toISOString(), speed: String(speed) });
    if (this.recording !== undefined) query.set("recording", this.recording);
    const isMine = () => this.#request === request;
    this.player.setState({ status: "playing", problem: undefined });
    void readStream({
      url: `/api/replay/stream?${query}`,
      fetch: this.#ports.fetch,
      signal: request.signal,
      onOpen: () => undefined,
      onMessage: (message) => {
        if (isMine()) this.#take(message);
      },
    }).then(({ cause, httpStatus }) => {
      if (!isMine()) return;
      const problem = problemOf(httpStatus);
      if (cause !== "closed") this.player.setState({ status: "failed", problem });
      this.#noteRefusal(httpStatus);
      if (problem === "not_recorded") return;
      this.#retry = setTimeout(() => this.#follow(this.player.getState().atMs), retryMs);
    });
  }

  #take(message: EventSourceMessage): void {
    if (message.event === "replay") {
      this.#move(message.data);
      return;
    }
    const frame = parseStreamFrame(message);
    const serverTime =
      frame.type === "snapshot" ? frame.floor.serverTime : "serverTime" in frame && frame.serverTime;
    const atMs = Date.parse(serverTime || "");
    if (Number.isFinite(atMs)) this.#nowMs = atMs;
    const { state, resync } = applyFrame(this.store.getState(), frame, this.#ports.monotonicMs());
    this.store.setState({ ...state, connection: openConnection }, true);
    if (resync !== undefined) this.#follow(this.player.getState().atMs);
    else this.#tell();
  }

  #move(data: string): void {
    const position = parsePosition(data);
    if (position === undefined) return;
    const { state, atMs, nextMs } = position;
    if (state === "gap") {
      if (nextMs !== undefined) this.player.setState({ skipped: { fromMs: atMs, toMs: nextMs } });
      return;
    }
    this.#nowMs = atMs;
    this.player.setState({ status: state === "end" ? "ended" : "playing" });
    this.#tell();
  }

  #tell(): void {
    if (this.#nowMs !== undefined) this.player.setState({ atMs: this.#nowMs });
    this.freshness.setState(judgeReplay(this.store.getState()), true);
    this.ticker.refresh();
  }

  /** A session that is over leads to the sign-in page, as it does from the live stream. */
  #noteRefusal(httpStatus: number | undefined): void {
    if (httpStatus !== 401) return;
    const waiting = { status: "waiting", cause: "unauthenticated", attempt: 1, retryAtMs: 0 } as const;
    this.store.setState({ connection: { ...waiting, httpStatus } });
  }

  #newRequest(): AbortController {
    this.#leaveRequest();
    this.#request = new AbortController();
    return this.#request;
  }

  #leaveRequest(): void {
    clearTimeout(this.#retry);
    this.#request?.abort();
    this.#request = undefined;
  }
}

const openConnection = { status: "open", openedAtMs: 0 } as const;

function isRunning({ status, problem }: PlayerState): boolean {
  return status === "playing" || status === "ended" || (status === "failed" && problem !== "not_recorded");
}

function problemOf(httpStatus: number | undefined): PlayerState["problem"] {
  if (httpStatus === 404) return "not_recorded";
  if (httpStatus === 429) return "busy";
  return httpStatus === undefined ? "away" : "refused";
}
