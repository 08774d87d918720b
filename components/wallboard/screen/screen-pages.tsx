"use client";

import type { BoardPage } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { secondsLeft } from "./rotation.ts";
import type { TurningPages } from "./use-rotation.ts";

/** A dot for each page and how long this one stays. */
export function ScreenPages({
  pages,
  turning: { rotation, seconds, act },
}: {
  readonly pages: readonly BoardPage[];
  readonly turning: TurningPages;
}) {
  const t = useWords("wallboard");
  if (pages.length < 2) return null;
  const left = secondsLeft(rotation, seconds);
  const nameOf = (page: BoardPage, number: number) =>
    page.title === undefined
      ? t("page", { number, count: pages.length })
      : t("pageNamed", { number, count: pages.length, title: page.title });
  return (
    <nav aria-label={t("pages")} className="screen-pages">
      {pages.map((page, index) => (
        <button
          key={page.id}
          type="button"
          aria-label={nameOf(page, index + 1)}
          {...(index === rotation.index ? { "aria-current": "page" as const } : {})}
          onClick={() => act({ type: "go", to: index })}
        >
          <span aria-hidden="true" />
        </button>
      ))}
      <span
        className="screen-countdown"
        data-countdown={left ?? (rotation.isHeld ? "held" : "stopped")}
        title={t("keys")}
      >
        {left === undefined ? t(rotation.isHeld ? "held" : "stopped") : t("nextPage", { seconds: left })}
      </span>
    </nav>
  );
}
