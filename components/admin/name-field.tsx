"use client";

import { FormField, fieldLook } from "./form-field.tsx";

/** What something is called. */
export function NameField({
  label,
  hint,
  fault,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  return (
    <FormField label={label} hint={hint} fault={fault}>
      {(links) => (
        <input
          {...links}
          className={fieldLook}
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  );
}
