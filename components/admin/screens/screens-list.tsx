"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { foldText } from "../../ui/fold-text.ts";
import { ConfirmDialog, type Question } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { useDeed } from "../use-deed.ts";
import { ScreenEditor } from "./screen-editor.tsx";
import { ScreensTable } from "./screens-table.tsx";
import type { ToldScreen } from "./told-screens.ts";
import { useBoardNames } from "./use-board-names.ts";
import { useScreenActs } from "./use-screen-acts.ts";
import { useScreens } from "./use-screens.ts";

/** Every screen that came by a link: how it does, and what can be done about it from here. */
export function ScreensList() {
  const t = useTranslations("screensAdmin");
  const { fleet, isFailed, reload } = useScreens();
  const { nameOf } = useBoardNames();
  const deed = useDeed(reload);
  const saving = useDeed(reload);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<ToldScreen>();
  const [question, setQuestion] = useState<Question>();
  const acts = useScreenActs({ deed, saving, ask: setQuestion });
  const wanted = foldText(search);
  const found = (fleet?.screens ?? []).filter(({ name, linkName, board, address }) =>
    foldText(`${name} ${linkName} ${nameOf(board)} ${address}`).includes(wanted),
  );
  return (
    <ListPage
      title={t("title")}
      intro={t("intro")}
      searchLabel={t("find")}
      search={search}
      onSearch={setSearch}
      said={deed.said}
      refusal={deed.refusal}
      count={fleet?.screens.length}
      found={found.length}
      isFailed={isFailed}
      none={t("none")}
      besides={
        <>
          <ScreenEditor
            screen={edited}
            isBusy={saving.isBusy}
            refusal={saving.refusal}
            onSave={async (draft) => {
              if (edited !== undefined && (await acts.save(edited, draft))) setEdited(undefined);
            }}
            onClose={() => setEdited(undefined)}
          />
          <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
        </>
      }
    >
      <ScreensTable
        screens={found}
        build={fleet?.build ?? ""}
        nameOf={nameOf}
        onIdentify={acts.identify}
        onReload={acts.reload}
        onEdit={(screen) => {
          saving.forgive();
          setEdited(screen);
        }}
        onRevoke={acts.revoke}
      />
    </ListPage>
  );
}
