import type { ReactNode } from "react";
import { panelId, tabId } from "./tab-ids.ts";

/** What the chosen tab names. */
export function TabPanel({
  id,
  chosen,
  className,
  children,
}: {
  readonly id: string;
  readonly chosen: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="tabpanel" id={panelId(id, chosen)} aria-labelledby={tabId(id, chosen)} className={className}>
      {children}
    </div>
  );
}
