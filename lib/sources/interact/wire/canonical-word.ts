const vocabulary: ReadonlySet<string> = new Set(
  `voice chat email inbound outbound unknown busy queued internal external internal_consultation
  external_consultation internal_conference external_conference internal_callback external_callback
  ready dialing ringing calling conference held paused after_call classifying unavailable fail reserved
  waiting_authorization authorized blocked monitoring invalid not_logged_in ready_free ready_service
  ready_private pause fail_pause no_handling_fail_pause timeout_fail_pause invalid_state_fail_pause
  inactivity_fail_pause call_rejected_fail_pause timeout_scheduled_fail_pause follow_me_fail_pause
  custom_pause manual scheduled system auto`
    .trim()
    .split(/\s+/),
);

const aliases: ReadonlyMap<string, string> = new Map([
  ["classiciation_list", "classification_list"],
  ["hardware_pabx", "hardware_failure"],
  ["enable", "enabled"],
  ["disable", "disabled"],
  ["other", "others"],
]);

/** A word of a closed vocabulary (state, error type, target, origin …): trimmed, lower case, blanks and hyphens as underscores, known slips mended. */
export function canonicalWord(word: string): string {
  if (vocabulary.has(word)) return word;
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return aliases.get(plain) ?? plain;
}
