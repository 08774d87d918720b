/**
 * The mutable records behind the views: one per service, line, agent and call. Durations end in
 * their unit; instants are epoch milliseconds.
 */

import type { AgentStatistics } from "./books/agent-statistics";
import type { BookedCall, Profile } from "./books/booked-call";
import type { ServiceLedger } from "./books/service-ledger";
import type { StateBook } from "./books/state-book";
import type {
  AgentStateName,
  CallState,
  DeviceFacts,
  Media,
  PauseFacts,
  PrePauseFacts,
  ServiceType,
} from "./types";

/** How one media of one service works. */
export interface LineSettings {
  readonly handleMeanMs: number;
  readonly afterCallMeanMs: number;
  readonly patienceMeanMs: number;
  /** The average wait target behind handled_awt. */
  readonly targetWaitMs: number;
  readonly profileStepMs: number;
  readonly isClassified: boolean;
}

/** One service in one media: its queue, its agents, its books. */
export interface LineRecord {
  readonly service: ServiceRecord;
  readonly media: Media;
  readonly settings: LineSettings;
  readonly ledger: ServiceLedger;
  /** Highest priority first, then oldest. */
  readonly queue: CallRecord[];
  readonly members: MemberRecord[];
  /** The members whose state lets them take one more contact of this media, as far as the state alone tells. */
  readonly candidates: Set<MemberRecord>;
  /** Contacts per hour at the height of the day. */
  peakPerHour: number;
  /** Multiplies demand while a surge lasts; 1 otherwise. */
  surge: number;
  maxQueueLength: number;
  overflowAfterMs: number;
  overflowTo: LineRecord | undefined;
}

/** An agent on a line, from the profile at which calls may reach them. */
export interface MemberRecord {
  readonly agent: AgentRecord;
  readonly line: LineRecord;
  readonly fromProfile: Profile;
}

export interface ServiceRecord {
  readonly name: string;
  readonly type: ServiceType;
  readonly media: readonly Media[];
  readonly lines: ReadonlyMap<Media, LineRecord>;
  readonly weight: number;
  /** Office hours of operation; undefined = round the clock. */
  readonly hours: { readonly from: number; readonly to: number } | undefined;
  readonly entryPoint: string;
  readonly entryAddress: string;
  /** Live calls, oldest first. */
  readonly calls: Set<CallRecord>;
  isRemoved: boolean;
}

/** Working hours of an agent on the office clock. */
export interface Shift {
  readonly fromHour: number;
  readonly lengthHours: number;
}

export interface AgentRecord {
  readonly name: string;
  readonly ordinal: number;
  readonly services: ServiceRecord[];
  readonly memberships: MemberRecord[];
  devices: readonly DeviceFacts[];
  readonly slots: Readonly<Record<Media, number>>;
  readonly branch: string | undefined;
  readonly shift: Shift;
  readonly calls: CallRecord[];
  readonly statistics: Map<LineRecord, AgentStatistics>;
  readonly states: StateBook;
  /** Milliseconds spent in each limited pause since login. */
  readonly pauseUsedMs: Map<number, number>;
  state: AgentStateName;
  stateId: number;
  stateSince: number;
  stateChangedBy: string;
  /** Grows with every state change, so plans made for a past stay are known to be obsolete. */
  stay: number;
  /** Grows with every login and logout. */
  session: number;
  loginAt: number | undefined;
  pause: PauseFacts | undefined;
  pauseEndsAt: number | undefined;
  prePause: PrePauseFacts | undefined;
  /** The pause to take once the contacts at hand are over, and who asked for it. */
  afterContact: { readonly pause: PauseFacts; readonly by: string } | undefined;
  contingency: boolean;
  wantsLogout: boolean;
  shiftEndsAt: number;
  freeSince: number;
}

/** One contact, from its first moment to its last. */
export interface CallRecord extends BookedCall {
  readonly id: string;
  readonly number: number;
  readonly media: Media;
  /** Undefined for a private call. */
  readonly line: LineRecord | undefined;
  readonly interlocutor: string;
  readonly source: string;
  readonly associatedData: string;
  readonly patienceMs: number;
  /** Received calls may leave for another service; generated ones and those asked for by hand stay. */
  readonly mayOverflow: boolean;
  readonly priority: number;
  /** Grows with every phase, so plans made for a past phase are known to be obsolete. */
  step: number;
  phaseSince: number;
  state: CallState;
  agent: AgentRecord | undefined;
  consultationCallId: string | undefined;
  heldSince: number | undefined;
}
