/** 確認・提出, with a script of its own. */
export const loadReview = async () =>
  (await import(/* webpackChunkName: "review" */ "./ReviewView")).ReviewView;
