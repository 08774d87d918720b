"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { type AuditFilters, instantOf, localOf } from "./audit-filters.ts";
import { auditAreas, auditResults } from "./audit-words.ts";
import { useAuditWords } from "./use-audit-words.ts";

const input = "h-8 w-full min-w-0 rounded-md border border-ink-soft bg-surface px-2 text-[0.8125rem]";

/** What narrows the rows, as the address has it at first. Choices count at once, texts with Enter or the button. */
export function AuditFilterForm({
  filters,
  onChange,
}: {
  readonly filters: AuditFilters;
  readonly onChange: (part: Partial<AuditFilters>) => void;
}) {
  const t = useTranslations("auditAdmin");
  const words = useAuditWords();
  const form = useRef<HTMLFormElement>(null);
  const areas = withChosen(auditAreas, filters.action);
  const results = withChosen(auditResults, filters.result);
  const apply = () => form.current?.requestSubmit();
  const clear = () => {
    for (const field of form.current?.querySelectorAll<HTMLInputElement>("input, select") ?? [])
      field.value = "";
    apply();
  };

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    onChange({
      ...{ who: text("who"), action: text("action"), target: text("target") },
      ...{ result: text("result"), text: text("text") },
      ...{ from: instantOf(text("from")), to: instantOf(text("to")) },
    });
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      className="grid shrink-0 grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-8"
    >
      <Field label={t("who")}>
        {(id) => <input id={id} name="who" className={input} defaultValue={filters.who} autoComplete="off" />}
      </Field>
      <Field label={t("what")}>
        {(id) => (
          <select id={id} name="action" className={input} defaultValue={filters.action} onChange={apply}>
            <option value="">{t("everything")}</option>
            {areas.map((area) => (
              <option key={area} value={area}>
                {words.action(area)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("target")}>
        {(id) => (
          <input id={id} name="target" className={input} defaultValue={filters.target} autoComplete="off" />
        )}
      </Field>
      <Field label={t("outcome")}>
        {(id) => (
          <select id={id} name="result" className={input} defaultValue={filters.result} onChange={apply}>
            <option value="">{t("everyOutcome")}</option>
            {results.map((result) => (
              <option key={result} value={result}>
                {words.result(result)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("from")}>
        {(id) => (
          <input
            id={id}
            name="from"
            type="datetime-local"
            className={input}
            defaultValue={localOf(filters.from)}
          />
        )}
      </Field>
      <Field label={t("to")}>
        {(id) => (
          <input
            id={id}
            name="to"
            type="datetime-local"
            className={input}
            defaultValue={localOf(filters.to)}
          />
        )}
      </Field>
      <Field label={t("text")}>
        {(id) => (
          <input
            id={id}
            name="text"
            className={input}
            defaultValue={filters.text}
            autoComplete="off"
            data-search=""
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" kind="main">
          {t("search")}
        </Button>
        <Button onClick={clear}>{t("clear")}</Button>
      </div>
    </form>
  );
}

/** What the address asks for is always among the choices. */
function withChosen(choices: readonly string[], chosen: string): readonly string[] {
  return chosen === "" || choices.includes(chosen) ? choices : [...choices, chosen];
}

function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs text-ink-soft">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
