"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Refusal } from "../../sign-in/send-json.ts";
import { Drawer } from "../../ui/drawer.tsx";
import { EditForm } from "../edit-form.tsx";
import { NameField } from "../name-field.tsx";
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
  return (
    <EditForm
      isBusy={isBusy}
      refusal={refusal}
      saidByFields={["bad_name"]}
      onSave={() => onSave(draft)}
      onClose={onClose}
    >
      <NameField
        label={t("name")}
        hint={t("nameHint")}
        fault={isOfName ? words(refusal) : undefined}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <BoardField
        hint={t("boardHint")}
        value={draft.board}
        onChange={(board) => setDraft({ ...draft, board })}
      />
    </EditForm>
  );
}
