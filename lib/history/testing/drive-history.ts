import { type HistorySeries, type HistoryStep, trendKpis } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { type DrivenFloor, driveFloor } from "@/lib/trends/testing/driven-floor.ts";
import { createHistory, type LivingHistory } from "../create-history.ts";
import type { HistoryRetention } from "../history-options.ts";

export interface DrivenHistory {
  readonly floor: DrivenFloor;
  readonly history: LivingHistory;
  /** Moves the clock, and writes, packs and prunes what is due by then. */
  pass(seconds: number): Promise<void>;
  /** One KPI of the service SAC, or of another, between two instants. */
  series(
    kpi: string,
    from: string,
    to: string,
    step: HistoryStep,
    of?: { readonly service?: string; readonly media?: string },
  ): Promise<HistorySeries>;
  /** Ends this process without a word, as `kill -9` does. */
  vanish(): void;
  /** What was told to whoever runs this, in its words. */
  readonly complaints: readonly string[];
}

export interface DriveOptions {
  readonly start?: string;
  readonly timezone?: string;
  readonly retention?: Partial<HistoryRetention>;
  readonly isRecording?: boolean;
}

/** A floor told by hand, on a clock that only the test moves, and the history that keeps it in `store`. */
export async function driveHistory(
  store: Pick<Store, "db" | "kind">,
  options: DriveOptions = {},
): Promise<DrivenHistory> {
  const { start = "2026-11-21T12:00:00.000Z", timezone = "America/Sao_Paulo" } = options;
  const { retention = {}, isRecording = true } = options;
  const keeper: { take(minute: number): void } = { take: () => undefined };
  const complaints: string[] = [];
  const floor = driveFloor(start, timezone, (minute) => keeper.take(minute));
  let isGone = false;
  const history = await createHistory({
    ...{ ...floor.hub, store, timezone, recording: floor.trends.recording },
    setTimer: (run, delayMs) => floor.hub.setTimer(() => isGone || run(), delayMs),
    isRecording,
    retention: { minutesDays: 8, quartersDays: 400, spansDays: 90, ...retention },
    onError: (error, doing) => complaints.push(`${doing}: ${codeOf(error)}`),
  });
  keeper.take = (minute) => isGone || history.takeMinute(minute);
  return {
    floor,
    history,
    complaints,
    async pass(seconds) {
      floor.advance(seconds);
      // Minutes that have ended are closed when somebody asks.
      floor.trends.changes(1, 1);
      await history.flush();
      await history.tend();
    },
    async series(kpi, from, to, step, { service = "SAC", media } = {}) {
      const answer = await history.series({
        services: [`interact:${service}`],
        media,
        kpis: [...trendKpis.values()].filter(({ id }) => id === kpi),
        ...{ fromMs: Date.parse(from), toMs: Date.parse(to), stepMinutes: step },
      });
      const [series] = answer.series;
      if (series === undefined) throw new Error(`there is no series of ${kpi}`);
      return series;
    },
    vanish() {
      isGone = true;
    },
  };
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : String(error);
}
