"use client";

import { useTranslations } from "next-intl";
import { FormField } from "../form-field.tsx";
import { useBoardNames } from "./use-board-names.ts";

/** One of the boards there are. */
export function BoardField({
  hint,
  value,
  fault,
  onChange,
}: {
  readonly hint: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly onChange: (board: string) => void;
}) {
  const t = useTranslations("screensAdmin");
  const { boards = [] } = useBoardNames();
  return (
    <FormField label={t("board")} hint={boards.length === 0 ? t("noBoards") : hint} fault={fault}>
      {(links) => (
        <select
          {...links}
          className="control border-ink-soft!"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {boards.some(({ id }) => id === value) ? null : <option value={value}>{value || "—"}</option>}
          {boards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
