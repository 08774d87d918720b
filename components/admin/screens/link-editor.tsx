"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { EditForm } from "../edit-form.tsx";
import { FormField, fieldLook } from "../form-field.tsx";
import { NameField } from "../name-field.tsx";
import { SelectField } from "../select-field.tsx";
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
  return (
    <EditForm
      isBusy={isBusy}
      refusal={refusal}
      saidByFields={["bad_name", "bad_screen", "no_board"]}
      onSave={() => onSave(draft)}
      onClose={onClose}
    >
      <NameField
        label={t("name")}
        hint={t("nameHint")}
        fault={faultOf("bad_name")}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
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
      <SelectField
        label={t("expires")}
        hint={t("expiresHint")}
        value={draft.days}
        options={(isNew ? lifetimes : (["kept", ...lifetimes] as const)).map((days) => ({
          value: days,
          label: days === "never" || days === "kept" ? t(days) : t("days", { count: Number(days) }),
        }))}
        onChange={(days) => setDraft({ ...draft, days })}
      />
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
    </EditForm>
  );
}
