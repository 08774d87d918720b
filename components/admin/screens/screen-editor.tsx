"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { FormEnd } from "../form-end.tsx";
import { FormField, fieldLook } from "../form-field.tsx";
import { useRefusalWords } from "../use-refusal-words.ts";
import { BoardField } from "./board-field.tsx";
import type { ToldScreen } from "./told-screens.ts";

/** What may be changed of a screen from here. */
export type ScreenDraft = Pick<ToldScreen, "name" | "board">;

interface ScreenEditorProps {
  /** Undefined = it is closed. */
  readonly screen: ToldScreen | undefined;
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSave: (draft: ScreenDraft) => void;
  readonly onClose: () => void;
}

/** A screen in a sheet beside the page: its name, and the board that it shows. */
export function ScreenEditor({ screen, ...props }: ScreenEditorProps) {
  const t = useTranslations("screensAdmin");
  return (
    <Drawer
      title={t("editTitle", { name: screen?.name ?? "" })}
      isOpen={screen !== undefined}
      onOpenChange={(isWanted) => (isWanted ? undefined : props.onClose())}
    >
      {screen === undefined ? null : <ScreenForm key={screen.id} screen={screen} {...props} />}
    </Drawer>
  );
}

function ScreenForm({
  screen,
  isBusy,
  refusal,
  onSave,
  onClose,
}: ScreenEditorProps & { readonly screen: ToldScreen }) {
  const t = useTranslations("screensAdmin");
  const words = useRefusalWords();
  const [draft, setDraft] = useState<ScreenDraft>({ name: screen.name, board: screen.board });
  const isOfName = refusal?.reason === "bad_name";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 text-[0.8125rem]" aria-busy={isBusy}>
      <FormField label={t("name")} hint={t("nameHint")} fault={isOfName ? words(refusal) : undefined}>
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
      <BoardField
        hint={t("boardHint")}
        value={draft.board}
        onChange={(board) => setDraft({ ...draft, board })}
      />
      <FormEnd
        problem={refusal === undefined || isOfName ? undefined : words(refusal)}
        isBusy={isBusy}
        onCancel={onClose}
      />
    </form>
  );
}
