"use client";

import { useState } from "react";
import { FormField, fieldLook } from "../../admin/form-field.tsx";

/**
 * A number as people write it. What is no number is told at the field and changes nothing; an empty field is
 * undefined where that may be.
 */
export function NumberField({
  label,
  hint,
  fault,
  notNumber,
  value,
  placeholder,
  write,
  read,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** What is said of a text that is no number. */
  readonly notNumber: string;
  readonly value: number | undefined;
  readonly placeholder?: string;
  readonly write: (value: number) => string;
  /** NaN = it is none. */
  readonly read: (text: string) => number;
  readonly onChange: (value: number | undefined) => void;
}) {
  const [typed, setTyped] = useState({ text: value === undefined ? "" : write(value), of: value });
  // The value was changed elsewhere: taken back, or of another tile.
  const isStale = !Object.is(typed.of, value);
  const text = isStale ? (value === undefined ? "" : write(value)) : typed.text;
  const isNone = text.trim() !== "" && Number.isNaN(read(text));
  const type = (next: string) => {
    const number = next.trim() === "" ? undefined : read(next);
    const isRead = number === undefined || !Number.isNaN(number);
    setTyped({ text: next, of: isRead ? number : value });
    if (isRead && !Object.is(number, value)) onChange(number);
  };
  return (
    <FormField label={label} hint={hint} fault={isNone ? notNumber : fault}>
      {(links) => (
        <input
          {...links}
          className={`${fieldLook} text-end tabular-nums`}
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      )}
    </FormField>
  );
}
