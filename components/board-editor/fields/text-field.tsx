"use client";

import { FormField, fieldLook } from "../../admin/form-field.tsx";

/** A text of one line, or of several where `lines` says how many are in sight. */
export function TextField({
  label,
  hint,
  fault,
  value,
  placeholder,
  maxLength,
  lines,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly maxLength: number;
  readonly lines?: number;
  readonly onChange: (value: string) => void;
}) {
  return (
    <FormField label={label} hint={hint} fault={fault}>
      {(links) => {
        const shared = { ...links, value, maxLength, placeholder, autoComplete: "off" };
        return lines === undefined ? (
          <input {...shared} className={fieldLook} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <textarea
            {...shared}
            rows={lines}
            className={`${fieldLook} h-auto! py-1.5`}
            onChange={({ target }) => onChange(target.value)}
          />
        );
      }}
    </FormField>
  );
}
