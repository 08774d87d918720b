"use client";

import type { ReactNode } from "react";
import type { FloorCall } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { type CallColumn, callColumns } from "./call-columns.tsx";
import { type CallEntry, sortCalls } from "./sort-calls.ts";

interface CallsPanelProps {
  readonly title: string;
  /** Undefined: call details are not available. */
  readonly calls: Readonly<Record<string, FloorCall>> | undefined;
  readonly isWanted?: (call: FloorCall) => boolean;
  readonly columns: readonly CallColumn["head"][];
  /** Said in place of the table when there are no details, and when there are no calls. */
  readonly unknownNote: ReactNode;
  readonly emptyNote: ReactNode;
  readonly isShort?: boolean;
}

/** A panel of calls and their count, the oldest first. */
export function CallsPanel({
  title,
  calls,
  isWanted,
  columns,
  unknownNote,
  emptyNote,
  isShort,
}: CallsPanelProps) {
  if (calls === undefined) {
    return (
      <Panel title={title}>
        <EmptyNote>{unknownNote}</EmptyNote>
      </Panel>
    );
  }
  const entries = sortCalls(calls, isWanted ?? (() => true));
  return (
    <Panel title={title} aside={<span className="live-value font-semibold">{entries.length}</span>}>
      {entries.length === 0 ? (
        <EmptyNote>{emptyNote}</EmptyNote>
      ) : (
        <ScrollBox label={title} isShort={isShort ?? false}>
          <CallsTable entries={entries} columns={columns.map((head) => callColumns[head])} />
        </ScrollBox>
      )}
    </Panel>
  );
}

interface CallsTableProps {
  readonly entries: readonly CallEntry[];
  readonly columns: readonly CallColumn[];
}

function CallsTable({ entries, columns }: CallsTableProps) {
  const heads = useWords("calls");
  return (
    <table className="data-table">
      <thead>
        <tr>
          {columns.map(({ head, className }) => (
            <th key={head} scope="col" className={className?.split(" ")[0]}>
              {heads(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(([id, call]) => (
          <tr key={id} data-call={id}>
            {columns.map(({ head, className, cell }) => (
              <td key={head} className={className === "grow" ? undefined : className}>
                {cell(call)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
