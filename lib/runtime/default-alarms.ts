import type { AlarmSetting } from "@/lib/sources/interact/server.ts";

/**
 * Thresholds asked of the CTI until they can be edited. Ceilings as common wallboards ship them; e-mail waits in
 * hours, not seconds. An alarm event names no medium, so each medium has a value of its own: the value tells it.
 */
export const defaultAlarms: readonly AlarmSetting[] = [
  { name: "max_queue_length", value: 6, media: "voice" },
  { name: "max_queue_length", value: 10, media: "chat" },
  { name: "max_queue_length", value: 50, media: "email" },
  { name: "max_queue_time", value: 120, media: "voice" },
  { name: "max_queue_time", value: 180, media: "chat" },
  { name: "max_queue_time", value: 14_400, media: "email" },
  { name: "max_queue_abandonn_rate", value: 20, media: "voice" },
  { name: "max_queue_abandonn_rate", value: 25, media: "chat" },
  { name: "max_branch_abandomn_rate", value: 10, media: "voice" },
  { name: "max_call_time", value: 3600, media: "voice" },
  { name: "max_handle_time", value: 1800, media: "voice" },
  { name: "max_handle_time", value: 5400, media: "chat" },
  { name: "max_fail_pause_quantity", value: 5, media: "voice" },
  { name: "min_profile", value: 5, media: "voice" },
];
