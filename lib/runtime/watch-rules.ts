import type { Logger } from "pino";
import { createRuleWatch, type RuleBook, type RuleWatch } from "@/lib/alarms/server.ts";
import { type Hub, setTimer } from "@/lib/hub/server.ts";
import type { Config } from "./config.ts";

/** Evaluates the rules over every floor published, until it is stopped. */
export function watchRules(
  hub: Pick<Hub, "current" | "report">,
  rules: Pick<RuleBook, "rules">,
  config: Pick<Config, "cti">,
  logger: Logger,
): RuleWatch {
  return createRuleWatch({
    rules: () => rules.rules().map(({ rule }) => rule),
    floor: () => hub.current().content,
    report: (facts) => hub.report(facts),
    timezone: config.cti.timezone,
    now: Date.now,
    setTimer,
    onError: (error) => logger.error({ err: error }, "a rule could not be evaluated"),
  });
}
