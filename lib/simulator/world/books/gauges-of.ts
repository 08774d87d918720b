import type { ServiceStatistics } from "./service-statistics";

/** The statistics that tell how things stand now; a reset of the counters leaves them alone. */
export function gaugesOf(statistics: ServiceStatistics) {
  return {
    waiting: statistics.waiting,
    queued: statistics.queued,
    handling: statistics.handling,
    generating: statistics.generating,
    before_handling: statistics.before_handling,
    classifying: statistics.classifying,
    after_call_working: statistics.after_call_working,
    terminating: statistics.terminating,
    consultation: statistics.consultation,
    in_queue_profile_1: statistics.in_queue_profile_1,
    in_queue_profile_2: statistics.in_queue_profile_2,
    in_queue_profile_3: statistics.in_queue_profile_3,
    in_queue_profile_4: statistics.in_queue_profile_4,
    in_queue_profile_5: statistics.in_queue_profile_5,
  };
}
