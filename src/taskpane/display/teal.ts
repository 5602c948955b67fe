import type { BrandVariants } from "@fluentui/react-components";

/** The teal of the icons, dark to light (oklch, hue 215), 80 on white is 6.8 : 1. */
export const teal: BrandVariants = {
  10: "#001317",
  20: "#001f26",
  30: "#002a33",
  40: "#003540",
  50: "#00404e",
  60: "#004c5b",
  70: "#005768",
  80: "#006577",
  90: "#147284",
  100: "#2a8194",
  110: "#3c90a3",
  120: "#4ca0b3",
  130: "#65b2c4",
  140: "#87c6d6",
  150: "#acdae6",
  160: "#d6edf2",
};

// Fluent's own fonts have no Japanese: what the system then picks is often a Chinese face.
export const fonts = {
  fontFamilyBase: '"Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif',
};
