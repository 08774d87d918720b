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
import { BaselineWrites } from "./baseline-writes.ts";
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

/** One person's own may not use up everybody's. */
const mostOfOne = 200;

/** What was counted last is written at least this often where it changed: as much of it a crash may cost. */
const rememberMs = 60_000;

/** A book over one store. Rejects when that cannot be read. */
export async function createBaselineBook(options: BaselineBookOptions): Promise<BaselineBook> {
  return new LiveBaselines(options, await options.store.all());
}

class LiveBaselines implements BaselineBook {
  readonly #options: BaselineBookOptions;
  readonly #kept: Map<string, Kept>;
  readonly #writes: BaselineWrites;
  /** What each service's statistics were when they were last looked at. */
  #former = new Map<EntityId, MediaValues>();
  /** The same when they were last written down. */
  #remembered = new Map<EntityId, MediaValues>();
  #rememberedAtMs: number;
  /** How many people began or ended one here: what was read before that is out of date. */
  #deeds = 0;

  constructor(options: BaselineBookOptions, rows: readonly BaselineRow[]) {
    this.#options = options;
    this.#kept = new Map(rows.map(({ baseline, ...row }) => [row.id, { row, baseline }]));
    this.#writes = new BaselineWrites(options, (id) => this.#rowOf(id));
    this.#rememberedAtMs = options.now();
  }

  async mark(actor: CommandActor, service: EntityId, { isShared = false } = {}): Promise<MarkAnswer> {
    const { floor, newId } = this.#options;
    const metrics = metricsOf(floor(), service);
    if (metrics === undefined) return { answer: "gone" };
    const owner = isShared ? null : actor.id;
    const earlier = [...this.#kept.values()].find(
      ({ row }) => row.service === service && row.owner === owner,
    );
    if (earlier === undefined && this.#isFull(owner)) return { answer: "full" };
    const row = { id: earlier?.row.id ?? newId(), owner, by: actor.name, service };
    this.#deeds += 1;
    const marked = { row, baseline: startBaseline(metrics, serviceMetrics, this.#at()) };
    this.#former.set(service, metrics);
    this.#kept.set(row.id, marked);
    if (await this.#writes.keepNow(row.id)) return { answer: "done", id: row.id };
    // Unless somebody marked it once more meanwhile.
    if (this.#kept.get(row.id)?.baseline.since === marked.baseline.since) this.#restore(row.id, earlier);
    return { answer: "unavailable" };
  }

  async remove(actor: CommandActor, id: string): Promise<"done" | "gone" | "unavailable"> {
    const found = this.#find(actor, id);
    if (found === undefined) return "gone";
    this.#deeds += 1;
    this.#kept.delete(id);
    if (await this.#writes.forgetNow(id)) return "done";
    if (!this.#kept.has(id)) this.#restore(id, found);
    return "unavailable";
  }

  seenBy(actor: CommandActor): readonly SeenBaseline[] {
    const floor = this.#options.floor();
    const seen = [...this.#kept.values()].filter((each) => sees(each, actor));
    return seen
      .map(({ row: { id, service, by, owner }, baseline }) => ({
        ...{ id, service, by, baseline },
        since: baseline.since,
        isShared: owner === null,
        metrics: metricsOf(floor, service),
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
    for (const [id, kept] of this.#kept) {
      const metrics = metricsOf(floor, kept.row.service);
      const former = this.#former.get(kept.row.service);
      const baseline = advanceBaseline(kept.baseline, former, metrics, this.#at());
      if (baseline !== kept.baseline) {
        this.#kept.set(id, { ...kept, baseline });
        this.#writes.keepSoon([id]);
      }
      if (metrics !== undefined) now.set(kept.row.service, metrics);
    }
    this.#former = now;
    if (this.#options.now() - this.#rememberedAtMs >= rememberMs) this.#remember();
  }

  async refresh(): Promise<void> {
    const before = this.#deeds;
    const rows = await this.#writes.readNow();
    if (rows === undefined || before !== this.#deeds) return;
    const found = new Map(rows.map(({ baseline, ...row }) => [row.id, { row, baseline }]));
    for (const id of this.#kept.keys()) if (!found.has(id)) this.#kept.delete(id);
    // One that is known already has been counted on here.
    for (const [id, each] of found)
      if (this.#kept.get(id)?.baseline.since !== each.baseline.since) this.#kept.set(id, each);
  }

  async stop(): Promise<void> {
    this.#remember();
    await this.#writes.settled();
  }

  /** Writes down what was counted last, where that is not written yet. */
  #remember(): void {
    const changed = [...this.#kept.values()].filter(
      ({ row: { service } }) => this.#former.get(service) !== this.#remembered.get(service),
    );
    this.#writes.keepSoon(changed.map(({ row }) => row.id));
    this.#remembered = new Map(this.#former);
    this.#rememberedAtMs = this.#options.now();
  }

  #find(actor: CommandActor, id: string): Kept | undefined {
    const found = this.#kept.get(id);
    return found !== undefined && sees(found, actor) ? found : undefined;
  }

  #isFull(owner: string | null): boolean {
    if (this.#kept.size >= mostBaselines) return true;
    const own = [...this.#kept.values()].filter(({ row }) => row.owner === owner);
    return owner !== null && own.length >= mostOfOne;
  }

  #restore(id: string, kept: Kept | undefined): void {
    if (kept === undefined) this.#kept.delete(id);
    else this.#kept.set(id, kept);
  }

  /** As it is to be found after a restart: with what was counted last, so that a reset meanwhile is seen. */
  #rowOf(id: string): BaselineRow | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined) return undefined;
    const former = this.#former.get(kept.row.service);
    return { ...kept.row, baseline: advanceBaseline(kept.baseline, former, undefined, this.#at()) };
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
