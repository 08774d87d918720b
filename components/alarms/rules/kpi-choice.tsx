"use client";

import { type RuleScope, ruleKpis } from "@/lib/domain/index.ts";
import { KpiOptions } from "../../kpi/kpi-options.tsx";
import type { ControlLinks } from "./rule-field.tsx";

/** The figures that a scope has. */
export function KpiChoice({
  links,
  of,
  chosen,
  onChange,
}: {
  readonly links: ControlLinks;
  readonly of: RuleScope["of"];
  readonly chosen: string;
  readonly onChange: (kpi: string) => void;
}) {
  return (
    <select
      {...links}
      className="control border-ink-soft!"
      value={chosen}
      onChange={({ target }) => onChange(target.value)}
    >
      <KpiOptions kpis={[...ruleKpis(of).keys()]} />
    </select>
  );
}
