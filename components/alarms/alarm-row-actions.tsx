"use client";

import { Check, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { useIsReplay } from "@/lib/live/index.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { sendMark } from "./send-mark.ts";
import { SnoozeMenu } from "./snooze-menu.tsx";

const size = "h-7! w-7! max-sm:h-10! max-sm:w-9!";

/** What can be done about one alarm, in its row; on a phone, to acknowledge it. */
export function AlarmRowActions({
  id,
  alarm,
  onAcknowledge,
  onFailure,
}: {
  readonly id: string;
  readonly alarm: FloorAlarm;
  readonly onAcknowledge: (id: string) => void;
  readonly onFailure: () => void;
}) {
  const t = useTranslations("alarmDesk");
  const isReplay = useIsReplay();
  const undo = async () => {
    if ((await sendMark(id, { route: "unacknowledge" })) === "failed") onFailure();
  };
  // What was is not acknowledged any more.
  if (isReplay) return null;
  return (
    <span className="flex justify-end">
      {alarm.acknowledged === undefined ? (
        <IconButton
          label={t("acknowledge")}
          icon={<Check className="size-4" aria-hidden="true" />}
          className={size}
          onClick={() => onAcknowledge(id)}
        />
      ) : (
        <IconButton
          label={t("unacknowledge")}
          icon={<Undo2 className="size-4" aria-hidden="true" />}
          className={size}
          onClick={() => void undo()}
        />
      )}
      <span className="max-sm:hidden">
        <SnoozeMenu id={id} alarm={alarm} onFailure={onFailure} />
      </span>
    </span>
  );
}
