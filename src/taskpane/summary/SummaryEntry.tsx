import { LoadedPart } from "../LoadedPart";

const load = async () =>
  (await import(/* webpackChunkName: "summary" */ "./SummaryView")).SummaryView;
const none = {};

/** 集計, with its script loaded when it is opened. */
export const SummaryEntry = () => <LoadedPart load={load} props={none} />;
