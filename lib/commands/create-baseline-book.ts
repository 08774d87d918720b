import {
  advanceBaseline,
  type Baseline,
  type EntityId,
  type FloorContent,
  type MediaValues,
  serviceMetrics,
  sinceBaseline,
  startBaseline,
} from "@/lib/domain/index.ts";
import type { BaselineBook, MarkAnswer, SeenBaseline } from "./baseline-book.ts";
import type { BaselineRow, BaselineStore, CommandActor, CommandLogger } from "./command-ports.ts";

export interface BaselineBookOptions {
  readonly store: BaselineStore;
  /** The floor that people see. */
  readonly floor: () => Pick<FloorContent, "services">;
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly logger: CommandLogger;
}

interface Kept {
  readonly row: Omit<BaselineRow, "baseline">;
  readonly baseline: Baseline;
}

/** Each costs a look at every floor published. */
const mostBaselines = 2_000;

/** A book over one store. Rejects when that cannot be read. */
export async function createBaselineBook(options: BaselineBookOptions): Promise<BaselineBook> {
  return new LiveBaselines(options, await options.store.all());
}

class LiveBaselines implements BaselineBook {
  readonly #options: BaselineBookOptions;
  readonly #kept: Map<string, Kept>;
  /** What each service's statistics were when they were last looked at. */
  #former = new Map<EntityId, MediaValues>();

  constructor(options: BaselineBookOptions, rows: readonly BaselineRow[]) {
    this.#options = options;
    this.#kept = new Map(rows.map(({ baseline, ...row }) => [row.id, { row, baseline }]));
  }

  async mark(actor: CommandActor, service: EntityId, { isShared = false } = {}): Promise<MarkAnswer> {
    const { floor, newId, store, logger } = this.#options;
    const metrics = metricsOf(floor(), service);
    if (metrics === undefined) return { answer: "gone" };
    const owner = isShared ? null : actor.id;
    const earlier = [...this.#kept.values()].find(
      ({ row }) => row.service === service && row.owner === owner,
    );
    if (earlier === undefined && this.#kept.size >= mostBaselines) return { answer: "full" };
    const row = { id: earlier?.row.id ?? newId(), owner, by: actor.name, service };
    const baseline = startBaseline(metrics, serviceMetrics, this.#at());
    try {
      await store.keep({ ...row, baseline });
    } catch (error) {
      logger.error({ err: error, id: row.id }, "a baseline could not be kept");
      return { answer: "unavailable" };
    }
    this.#former.set(service, metrics);
    this.#kept.set(row.id, { row, baseline });
    return { answer: "done", id: row.id };
  }

  async remove(actor: CommandActor, id: string): Promise<"done" | "gone" | "unavailable"> {
    const { store, logger } = this.#options;
    if (this.#find(actor, id) === undefined) return "gone";
    try {
      await store.forget(id);
    } catch (error) {
      logger.error({ err: error, id }, "a baseline could not be forgotten");
      return "unavailable";
    }
    this.#kept.delete(id);
    return "done";
  }

  seenBy(actor: CommandActor): readonly SeenBaseline[] {
    const seen = [...this.#kept.values()].filter((each) => sees(each, actor));
    return seen
      .map(({ row: { id, service, by, owner }, baseline: { since } }) => ({
        id,
        service,
        since,
        by,
        isShared: owner === null,
      }))
      .sort((a, b) => a.since.localeCompare(b.since));
  }

  figures(actor: CommandActor, id: string): MediaValues | undefined {
    const found = this.#find(actor, id);
    const metrics = found && metricsOf(this.#options.floor(), found.row.service);
    return metrics && sinceBaseline(found.baseline, metrics, serviceMetrics);
  }

  tend(floor: Pick<FloorContent, "services">): void {
    const now = new Map<EntityId, MediaValues>();
    for (const [id, { row }] of this.#kept) {
      const metrics = metricsOf(floor, row.service);
      const changed = this.#advance(id, metrics);
      if (changed !== undefined) void this.#save(changed);
      if (metrics !== undefined) now.set(row.service, metrics);
    }
    this.#former = now;
  }

  async stop(): Promise<void> {
    const last = [...this.#kept.keys()].flatMap((id) => this.#advance(id, undefined) ?? []);
    this.#former = new Map();
    await Promise.all(last.map((each) => this.#save(each)));
  }

  #find(actor: CommandActor, id: string): Kept | undefined {
    const found = this.#kept.get(id);
    return found !== undefined && sees(found, actor) ? found : undefined;
  }

  /** The baseline told of its service's statistics; undefined when they change nothing about it. */
  #advance(id: string, metrics: MediaValues | undefined): Kept | undefined {
    const before = this.#kept.get(id);
    if (before === undefined) return undefined;
    const former = this.#former.get(before.row.service);
    const baseline = advanceBaseline(before.baseline, former, metrics, this.#at());
    if (baseline === before.baseline) return undefined;
    const after = { ...before, baseline };
    this.#kept.set(id, after);
    return after;
  }

  /** Writes in the background: the next change, or the end, makes up for one that failed. */
  async #save({ row, baseline }: Kept): Promise<void> {
    try {
      await this.#options.store.keep({ ...row, baseline });
    } catch (error) {
      this.#options.logger.warn({ err: error, id: row.id }, "a baseline could not be kept");
    }
  }

  #at(): string {
    return new Date(this.#options.now()).toISOString();
  }
}

function sees({ row }: Kept, actor: CommandActor): boolean {
  return row.owner === null || row.owner === actor.id;
}

function metricsOf({ services }: Pick<FloorContent, "services">, id: EntityId): MediaValues | undefined {
  return Object.hasOwn(services, id) ? services[id]?.metrics : undefined;
}
