import { formatDuration } from "@/lib/format/index.ts";
import { Absent } from "../ui/absent.tsx";

/** How long something took: `≥` where its beginning or end was not seen, a dash with the reason where that is not known. */
export function ElapsedTime({
  time,
  reason,
  hook,
}: {
  readonly time: { readonly seconds: number; readonly isAtLeast: boolean } | undefined;
  /** Why there is none. */
  readonly reason: string;
  /** What the time is of, for whoever looks for it. */
  readonly hook: string;
}) {
  if (time === undefined) return <Absent reason={reason} hooks={{ "data-elapsed": hook }} />;
  return (
    <span className="tabular-nums" data-elapsed={hook} data-value={time.seconds}>
      {time.isAtLeast ? "≥ " : ""}
      {formatDuration(time.seconds)}
    </span>
  );
}
