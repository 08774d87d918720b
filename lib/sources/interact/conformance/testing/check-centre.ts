import type { Simulator, SimulatorOptions } from "@/lib/simulator";
import { startCti } from "../../testing/contact-centre.ts";
import { ManualClock } from "../../testing/manual-clock.ts";
import { checkConformance } from "../check-conformance.ts";
import type { ConformanceOptions } from "../conformance-options.ts";
import type { ConformanceReport, FormatReport, ResourceReport } from "../conformance-report.ts";

export interface CheckedCentre {
  readonly cti: Simulator;
  readonly report: ConformanceReport;
  /** The first format. */
  readonly first: FormatReport;
  resource(name: string): ResourceReport | undefined;
  /** Rows of the deviations noted in the first format. */
  readonly rows: readonly string[];
}

interface CheckOptions {
  readonly simulator?: SimulatorOptions;
  readonly check?: Partial<ConformanceOptions>;
  /** Whose grants to ask for. */
  readonly userOf?: (cti: Simulator) => string | undefined;
  /** Told when the CTI listens, before the check begins. */
  readonly prepare?: (cti: Simulator) => void;
  /** Another address under which to reach it. */
  readonly route?: (cti: Simulator) => Promise<string>;
  /** Aborts the check once this is so. */
  readonly stopWhen?: (cti: Simulator) => boolean;
}

/** Checks a simulated CTI over real sockets on a driven clock, and leaves the CTI running. */
export async function checkCentre(options: CheckOptions = {}): Promise<CheckedCentre> {
  const clock = new ManualClock();
  const cti = await startCti(clock, options.simulator);
  options.prepare?.(cti);
  const url = (await options.route?.(cti)) ?? cti.url;
  const user = options.userOf?.(cti);
  const stopping = new AbortController();
  let isOver = false;
  const checking = checkConformance(
    {
      url,
      formats: ["json"],
      seconds: 20,
      maySubscribe: true,
      mayClear: false,
      ...(user === undefined ? {} : { user }),
      ...options.check,
    },
    { clock, random: () => 0.5 },
    stopping.signal,
  ).finally(() => {
    isOver = true;
  });
  const { stopWhen } = options;
  if (stopWhen !== undefined) {
    await clock.advanceUntil(() => isOver || stopWhen(cti), 600_000);
    stopping.abort();
  }
  await clock.advanceUntil(() => isOver, 600_000);
  const report = await checking;
  const [first] = report.formats;
  if (first === undefined) throw new Error("no format was checked");
  return {
    cti,
    report,
    first,
    rows: first.deviations.map(({ row }) => row),
    resource: (name) => first.resources.find((resource) => resource.name === name),
  };
}
