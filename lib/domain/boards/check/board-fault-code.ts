/**
 * What may be wrong with a member of a board. A list of words for people has one entry for each.
 * `no_media`: the figure is not split by media · `no_span`: a time that ends when it begins · `order`: the critical limit
 * would be passed before the other · `overlaps`: lies over a tile that was told before · `duplicate`: was told before.
 */
export type BoardFaultCode =
  | "not_json"
  | "not_an_object"
  | "not_a_list"
  | "not_a_text"
  | "not_a_number"
  | "not_a_flag"
  | "missing"
  | "unknown_member"
  | "unknown_value"
  | "unknown_tile"
  | "unknown_kpi"
  | "unknown_attribute"
  | "unknown_zone"
  | "not_an_id"
  | "not_a_time"
  | "empty"
  | "too_long"
  | "too_few"
  | "too_many"
  | "control_characters"
  | "out_of_range"
  | "out_of_grid"
  | "overlaps"
  | "duplicate"
  | "no_media"
  | "no_span"
  | "wrong_direction"
  | "order";
