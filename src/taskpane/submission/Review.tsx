import { LoadedPart } from "../LoadedPart";

const load = async () => (await import(/* webpackChunkName: "review" */ "./ReviewView")).ReviewView;
const noProps = {};

/** 確認・提出: loaded when it is opened. */
export const Review = () => <LoadedPart load={load} props={noProps} />;
