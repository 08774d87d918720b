import type { FloorAgent } from "@/lib/domain/index.ts";

/** A count of an agent over services and media; undefined when none reports it. Only for counts that add up. */
export function sumAgentMetric(agent: FloorAgent, metric: string): number | undefined {
  let sum: number | undefined;
  for (const byMedia of Object.values(agent.metrics)) {
    for (const values of Object.values(byMedia)) {
      const value = values[metric];
      if (value !== undefined) sum = (sum ?? 0) + value;
    }
  }
  return sum;
}
