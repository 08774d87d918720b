import type { Media, ServiceFacts } from "../../world/types";
import type { Cti } from "../cti";
import type { SupervisorTerms } from "../subscriptions/terms";
import type { WireWriter } from "../wire/wire-writer";
import { CallList } from "./call-list";
import { type StatisticName, StatisticRow } from "./statistic-row";

interface ServiceEntry {
  readonly rows: readonly StatisticRow[];
  readonly calls: CallList;
}

/** What one subscription was told of its services. */
export class ServiceLedger {
  readonly #terms: SupervisorTerms;
  readonly #cti: Cti;
  readonly #names: readonly StatisticName[];
  readonly #hasCalls: boolean;
  readonly #media: ReadonlySet<Media>;
  readonly #entries = new Map<string, ServiceEntry>();

  constructor(terms: SupervisorTerms, cti: Cti) {
    this.#terms = terms;
    this.#cti = cti;
    this.#media = new Set(terms.media);
    this.#hasCalls = terms.serviceStatistics.includes("calls_details");
    this.#names = terms.serviceStatistics
      .filter((name) => name !== "calls_details")
      .map((wire) => ({ wire, world: wire === "agent_abandoned" ? "agente_abandoned" : wire }));
  }

  clear(name?: string): void {
    if (name === undefined) this.#entries.clear();
    else this.#entries.delete(name);
  }

  /** Writes every service that changed; yields once per service whether it did. */
  *write(writer: WireWriter): Generator<boolean, void> {
    for (const name of this.#targets()) {
      const service = this.#cti.world.service(name);
      yield service !== undefined && this.#writeService(writer, service);
    }
  }

  #targets(): readonly string[] {
    const isLive = this.#terms.isAllServices && this.#cti.quirks.has("26");
    return isLive ? this.#cti.world.services().map(({ name }) => name) : this.#terms.services;
  }

  #writeService(writer: WireWriter, service: ServiceFacts): boolean {
    const entry = this.#entry(service);
    const start = writer.mark();
    writer.openObject();
    writer.field("name", service.name);
    const wroteCalls = this.#hasCalls && entry.calls.write(writer, this.#calls(service.name), this.#cti);
    const wroteRows = this.#writeRows(writer, service.name, entry.rows);
    if (wroteCalls || wroteRows) writer.close();
    else writer.rewind(start);
    return wroteCalls || wroteRows;
  }

  #writeRows(writer: WireWriter, service: string, rows: readonly StatisticRow[]): boolean {
    const start = writer.mark();
    let hasChanged = false;
    writer.openList("stats");
    for (const row of rows) {
      const values = this.#cti.world.serviceStatistics(service, row.media);
      if (values !== undefined && row.write(writer, this.#names, values)) hasChanged = true;
    }
    if (hasChanged) writer.close();
    else writer.rewind(start);
    return hasChanged;
  }

  #calls(service: string) {
    return this.#cti.world.serviceCalls(service).filter(({ media }) => this.#media.has(media));
  }

  #entry(service: ServiceFacts): ServiceEntry {
    const known = this.#entries.get(service.name);
    if (known !== undefined) return known;
    const media = service.media.filter((each) => this.#media.has(each));
    const rows = media.map((each) => new StatisticRow(each, this.#names.length));
    const entry = { rows, calls: new CallList(true) };
    this.#entries.set(service.name, entry);
    return entry;
  }
}
