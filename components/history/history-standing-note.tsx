"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { isStanding } from "./history-answers.ts";
import { useMoment } from "./use-moment.ts";

const everyMs = 15_000;

/** Says since when nothing of what happens is written down, on the pages that tell of the past; silent while all is. */
export function HistoryStandingNote({ timezone }: { readonly timezone: string }) {
  const t = useWords("history");
  const moment = useMoment(timezone);
  const { data } = useTrendQuery("/api/history/standing", isStanding, { everyMs });
  const isOff = data !== undefined && (!data.isOn || data.offSince !== undefined);
  const isDisabled = data?.isDisabled === true;
  return (
    <div role="status" className="empty:hidden">
      {isOff ? (
        <p
          className="rounded-md border border-delayed bg-delayed-ground px-4 py-2 text-[0.8125rem]"
          data-history-off=""
        >
          <span className="font-semibold text-delayed">
            {data.offSince === undefined ? t("off") : t("offSince", { since: moment(data.offSince) })}
          </span>{" "}
          {t(isDisabled ? "disabledMeans" : "offMeans")}
          {data.lostRows > 0 ? ` ${t("lostRows", { count: data.lostRows })}` : null}
        </p>
      ) : null}
    </div>
  );
}
