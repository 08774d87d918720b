/** Reported durations are whole seconds and come a little late: a start that moves by no more is the same start. */
export const jitterSeconds = 2;
