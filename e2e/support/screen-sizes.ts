/** The screens that hang on walls, in CSS pixels. */
export const screenSizes = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
] as const;
