"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { FormEnd } from "../form-end.tsx";
import { FormField, fieldLook } from "../form-field.tsx";
import { useRefusalWords } from "../use-refusal-words.ts";
import { BoardField } from "./board-field.tsx";
import { draftOf, type LinkDraft, lifetimes, newLink } from "./link-draft.ts";
import type { ToldLink } from "./told-screens.ts";

interface LinkEditorProps {
  /** Undefined = it is closed. */
  readonly link: ToldLink | "new" | undefined;
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSave: (draft: LinkDraft) => void;
  readonly onClose: () => void;
}

/** A link in a sheet beside the page. Board and binding are decided once: screens can be pointed elsewhere themselves. */
export function LinkEditor({ link, ...props }: LinkEditorProps) {
  const t = useTranslations("screensAdmin.link");
  const isOpen = link !== undefined;
  return (
    <Drawer
      title={isOpen && link !== "new" ? t("editTitle", { name: link.name }) : t("new")}
      isOpen={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : props.onClose())}
    >
      {isOpen ? <LinkForm key={link === "new" ? "new" : link.id} link={link} {...props} /> : null}
    </Drawer>
  );
}

function LinkForm({
  link,
  isBusy,
  refusal,
  onSave,
  onClose,
}: LinkEditorProps & { readonly link: ToldLink | "new" }) {
  const t = useTranslations("screensAdmin.link");
  const words = useRefusalWords();
  const isNew = link === "new";
  const [draft, setDraft] = useState<LinkDraft>(isNew ? newLink : draftOf(link));
  const faultOf = (reason: string) => (refusal?.reason === reason ? words(refusal) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 text-[0.8125rem]" aria-busy={isBusy}>
      <FormField label={t("name")} hint={t("nameHint")} fault={faultOf("bad_name")}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        )}
      </FormField>
      {isNew ? (
        <BoardField
          hint={t("boardHint")}
          value={draft.board}
          fault={faultOf("no_board")}
          onChange={(board) => setDraft({ ...draft, board })}
        />
      ) : null}
      <FormField label={t("devices")} hint={t("devicesHint")} fault={faultOf("bad_screen")}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            inputMode="numeric"
            value={draft.devices}
            onChange={({ target }) => setDraft({ ...draft, devices: target.value })}
          />
        )}
      </FormField>
      <ExpiryField isNew={isNew} days={draft.days} onChange={(days) => setDraft({ ...draft, days })} />
      {isNew ? (
        <div className="flex flex-col gap-1">
          <Checkbox
            label={t("bound")}
            isChecked={draft.isBound}
            onChange={(isBound) => setDraft({ ...draft, isBound })}
          />
          <p className="text-xs text-ink-soft">{t("boundHint")}</p>
        </div>
      ) : null}
      <FormEnd
        problem={
          refusal === undefined || ["bad_name", "bad_screen", "no_board"].includes(refusal.reason)
            ? undefined
            : words(refusal)
        }
        isBusy={isBusy}
        onCancel={onClose}
      />
    </form>
  );
}

function ExpiryField({
  isNew,
  days,
  onChange,
}: {
  readonly isNew: boolean;
  readonly days: LinkDraft["days"];
  readonly onChange: (days: LinkDraft["days"]) => void;
}) {
  const t = useTranslations("screensAdmin.link");
  const choices: readonly LinkDraft["days"][] = isNew ? lifetimes : ["kept", ...lifetimes];
  return (
    <FormField label={t("expires")} hint={t("expiresHint")}>
      {(links) => (
        <select
          {...links}
          className="control border-ink-soft!"
          value={days}
          onChange={({ target }) => onChange(choices.find((each) => each === target.value) ?? days)}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {each === "never" || each === "kept" ? t(each) : t("days", { count: Number(each) })}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
