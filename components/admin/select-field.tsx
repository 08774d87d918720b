"use client";

import type { ReactNode } from "react";
import { FormField } from "./form-field.tsx";

/** One of a few words. */
export function SelectField<Value extends string>({
  label,
  hint,
  fault,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <FormField label={label} hint={hint} fault={fault}>
      {(links) => (
        <select
          {...links}
          className="control w-full border-ink-soft!"
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
