"use client";

import { FormField, fieldLook } from "./form-field.tsx";

/** The login of Interact whose grants count for a person or a key; as it is written there. */
export function InteractLoginField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (login: string) => void;
}) {
  return (
    <FormField label={label} hint={hint}>
      {(links) => (
        <input
          {...links}
          className={fieldLook}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  );
}
