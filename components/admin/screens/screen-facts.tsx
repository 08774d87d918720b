"use client";

import { useLocale, useTranslations } from "next-intl";
import { Absent } from "../../ui/absent.tsx";
import type { ToldScreen } from "./told-screens.ts";

/** What a screen's browser tells of itself: its size, its memory, and whether it runs the page of now. */
export function ScreenFacts({ screen, build }: { readonly screen: ToldScreen; readonly build: string }) {
  const t = useTranslations("screensAdmin");
  const { width, height, pixelRatio, heapBytes, hasWakeLock } = screen;
  if (width === undefined || height === undefined) return <Absent reason={t("neverTold")} />;
  return (
    <>
      <span className="block tabular-nums">
        {t("size", { width, height })}
        {pixelRatio === 1 || pixelRatio === undefined ? null : ` × ${pixelRatio}`}
      </span>
      <span className="block truncate text-xs text-ink-soft">
        {heapBytes === undefined ? null : <Heap bytes={heapBytes} />}
        {hasWakeLock === false ? ` · ${t("maySleep")}` : null}
        {screen.build === build ? null : ` · ${t("otherBuild")}`}
      </span>
    </>
  );
}

function Heap({ bytes }: { readonly bytes: number }) {
  const format = new Intl.NumberFormat(useLocale(), {
    ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 0 },
  });
  return <span className="tabular-nums">{format.format(bytes / 1e6)}</span>;
}
