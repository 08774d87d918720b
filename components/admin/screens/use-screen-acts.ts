"use client";

import { useTranslations } from "next-intl";
import type { Question } from "../confirm-dialog.tsx";
import type { useDeed } from "../use-deed.ts";
import type { ScreenDraft } from "./screen-editor.tsx";
import type { ToldScreen } from "./told-screens.ts";

interface ScreenActParts {
  readonly deed: Pick<ReturnType<typeof useDeed>, "act" | "say">;
  /** What is done in the sheet, where its refusal is shown. */
  readonly saving: Pick<ReturnType<typeof useDeed>, "act">;
  readonly ask: (question: Question) => void;
}

/** What is done about a screen. An order is only on its way then: its row tells what became of it. */
export function useScreenActs({ deed, saving, ask }: ScreenActParts) {
  const t = useTranslations("screensAdmin");
  const pathOf = ({ id }: ToldScreen) => `/api/screens/${encodeURIComponent(id)}`;
  const order = (kind: "identify" | "reload") => (screen: ToldScreen) =>
    void deed.act({ method: "POST", path: `${pathOf(screen)}/orders`, body: { kind } });

  /** Whether all of it was done. */
  async function save(screen: ToldScreen, { name, board }: ScreenDraft): Promise<boolean> {
    const path = pathOf(screen);
    if (name !== screen.name) {
      const done = await saving.act({ method: "PATCH", path, body: { name } });
      if (done === undefined) return false;
    }
    if (board !== screen.board) {
      const body = { kind: "show", board };
      const done = await saving.act({ method: "POST", path: `${path}/orders`, body });
      if (done === undefined) return false;
    }
    deed.say(t("said.changed", { name }));
    return true;
  }

  return {
    identify: order("identify"),
    reload: order("reload"),
    save,
    revoke: (screen: ToldScreen) =>
      ask({
        title: t("ask.title", { name: screen.name }),
        text: t("ask.text"),
        yes: t("ask.yes"),
        onYes: () =>
          void deed.act({
            ...{ method: "DELETE", path: pathOf(screen) },
            said: t("said.revoked", { name: screen.name }),
          }),
      }),
  };
}
