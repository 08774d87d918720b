"use client";

import { useMemo } from "react";
import type { KpiTerm } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";

/** The words of figures: a KPI's own, else those of the statistic it is; an id that nobody knows is shown as it is. */
export interface KpiWords {
  name(kpi: string): string;
  /** Undefined for a figure that only the source knows. */
  meaning(kpi: string): string | undefined;
  term(term: KpiTerm): string;
}

/** The words in the reader's language. */
export function useKpiWords(): KpiWords {
  const kpis = useWords("kpis");
  const service = useWords("metrics.service");
  const agent = useWords("metrics.agent");
  const terms = useWords("kpiTerms");
  return useMemo(() => {
    const word = (id: string, part: "name" | "meaning"): string | undefined => {
      const place = [kpis, service, agent].find((messages) => messages.has(`${id}.${part}`));
      return place?.(`${id}.${part}`);
    };
    const statistic = { service, agent };
    return {
      name: (kpi) => word(kpi, "name") ?? kpi,
      meaning: (kpi) => word(kpi, "meaning"),
      term: ({ source, name }) => {
        if (source === "service" || source === "agent") {
          const messages = statistic[source];
          return messages.has(`${name}.name`) ? messages(`${name}.name`) : name;
        }
        return terms.has(`${source}.${name}`) ? terms(`${source}.${name}`) : name;
      },
    };
  }, [kpis, service, agent, terms]);
}
