import type { Clock } from "../clock.ts";
import type { WireFormat } from "../codec/index.ts";
import type { InteractClient } from "../interact-client.ts";
import type { ListGate } from "../list-gate.ts";
import type { Memory } from "../memory.ts";
import type { ConformanceOptions } from "./conformance-options.ts";
import type { DeviationBook } from "./deviation-book.ts";
import type { RequestLog } from "./request-log.ts";
import type { StatisticsTally } from "./statistics-tally.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What every probe of one format works with. */
export interface ConformanceKit {
  readonly options: ConformanceOptions;
  readonly format: WireFormat;
  readonly clock: Clock;
  readonly random: () => number;
  /** One for all formats: the CTI counts its five seconds whoever asks. */
  readonly gate: ListGate;
  readonly memory: Memory;
  readonly client: InteractClient;
  readonly log: RequestLog;
  readonly book: DeviationBook;
  readonly vocabulary: Vocabulary;
  readonly statistics: StatisticsTally;
  /** Names of services and agents that statistics came for. */
  readonly seenNames: { readonly services: Set<string>; readonly agents: Set<string> };
}
