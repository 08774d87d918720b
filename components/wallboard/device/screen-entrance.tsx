"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type Entrance, enterByLink } from "./enter-by-link.ts";
import { goToBoard } from "./go-to-board.ts";
import { ScreenNotice } from "./screen-notice.tsx";
import { ScreenRefusal } from "./screen-refusal.tsx";
import { useReadmission } from "./use-readmission.ts";

/**
 * What a browser is shown at a wallboard's address that is not let in yet: it comes in by the link in the address, or is told
 * why not and who can help.
 */
export function ScreenEntrance({
  board,
  refusal,
}: {
  readonly board: string;
  /** Why the link that this browser came by lets it see nothing any more; undefined where it never had one. */
  readonly refusal: string | undefined;
}) {
  const t = useTranslations("screen.entrance");
  const [entrance, setEntrance] = useState<Entrance>();
  useEffect(() => {
    let isGone = false;
    void enterByLink().then((found) => {
      if (found.outcome === "entered") goToBoard(found.board);
      else if (!isGone) setEntrance(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  useReadmission(board, refusal !== undefined);
  if (entrance?.outcome === "refused") return <ScreenRefusal reason={entrance.reason} />;
  if (entrance?.outcome !== "none") return <ScreenNotice title={t("asking")} text="" />;
  if (refusal !== undefined) return <ScreenRefusal reason={refusal} />;
  const next = encodeURIComponent(`/wallboard/${board}`);
  return (
    <ScreenNotice title={t("title")} text={t("text")}>
      <p>
        <a className="control h-10!" href={`/sign-in?next=${next}`}>
          {t("signIn")}
        </a>
      </p>
    </ScreenNotice>
  );
}
