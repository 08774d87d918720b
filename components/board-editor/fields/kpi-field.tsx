"use client";

import { FormField } from "../../admin/form-field.tsx";
import { KpiOptions } from "../../kpi/kpi-options.tsx";
import { useKpiWords } from "../../kpi/use-kpi-words.ts";

/** A figure of services, with what it means. */
export function KpiField({
  label,
  value,
  fault,
  kpis,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  /** Those to choose among. */
  readonly kpis: readonly string[];
  readonly onChange: (kpi: string) => void;
}) {
  const words = useKpiWords();
  return (
    <FormField label={label} hint={words.meaning(value)} fault={fault}>
      {(links) => (
        <select
          {...links}
          className="control w-full border-ink-soft!"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <KpiOptions kpis={kpis} />
        </select>
      )}
    </FormField>
  );
}
