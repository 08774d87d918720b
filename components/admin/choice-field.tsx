"use client";

import { FormField } from "./form-field.tsx";

/** One of several values, each by its name. */
export function ChoiceField<Value extends string>({
  label,
  hint,
  fault,
  value,
  choices,
  nameOf,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly fault?: string | undefined;
  readonly value: Value;
  readonly choices: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <FormField label={label} hint={hint} fault={fault}>
      {(links) => (
        <select
          {...links}
          className="control border-ink-soft!"
          value={value}
          onChange={({ target }) => onChange(choices.find((each) => each === target.value) ?? value)}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
