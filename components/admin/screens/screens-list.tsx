"use client";

import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { useListPage } from "../use-list-page.ts";
import { ScreenEditor } from "./screen-editor.tsx";
import { ScreensTable } from "./screens-table.tsx";
import type { ToldScreen } from "./told-screens.ts";
import { useBoardNames } from "./use-board-names.ts";
import { useScreenActs } from "./use-screen-acts.ts";
import { useScreens } from "./use-screens.ts";

/** Every screen that came by a link: how it does, and what can be done about it from here. */
export function ScreensList() {
  const { fleet, isFailed, reload } = useScreens();
  const { nameOf } = useBoardNames();
  const { found, edited, edit, close, deed, saving, ask, page, editor, confirm } = useListPage({
    words: "screensAdmin",
    ...{ rows: fleet?.screens, isFailed, reload },
    textsOf: ({ name, linkName, board, address }: ToldScreen) => [
      `${name} ${linkName} ${nameOf(board)} ${address}`,
    ],
  });
  const acts = useScreenActs({ deed, saving, ask });
  const screen = edited === "new" ? undefined : edited;
  return (
    <ListPage
      {...page}
      besides={
        <>
          <ScreenEditor
            screen={screen}
            onSave={async (draft) => {
              if (screen !== undefined && (await acts.save(screen, draft))) close();
            }}
            {...editor}
          />
          <ConfirmDialog {...confirm} />
        </>
      }
    >
      <ScreensTable
        screens={found}
        build={fleet?.build ?? ""}
        nameOf={nameOf}
        onIdentify={acts.identify}
        onReload={acts.reload}
        onEdit={edit}
        onRevoke={acts.revoke}
      />
    </ListPage>
  );
}
