import { LoadedPart } from "./LoadedPart";
import type { View } from "./state/paneState";
import { usePane } from "./state/usePane";
import { loadReview } from "./submission/loadReview";

const loadEntering = async () =>
  (await import(/* webpackChunkName: "entering" */ "./entering/EnteringView")).EnteringView;
const loadDepartments = async () =>
  (await import(/* webpackChunkName: "departments" */ "./departments/DepartmentsView"))
    .DepartmentsView;
const loadHandOut = async () =>
  (await import(/* webpackChunkName: "handOut" */ "./handOut/HandOutView")).HandOutView;
const loadCollect = async () =>
  (await import(/* webpackChunkName: "collecting" */ "./collect/CollectView")).CollectView;
const loadSummary = async () =>
  (await import(/* webpackChunkName: "summary" */ "./summary/SummaryView")).SummaryView;

const loaders = {
  entering: loadEntering,
  submission: loadReview,
  progress: loadDepartments,
  handOut: loadHandOut,
  collect: loadCollect,
  summary: loadSummary,
} satisfies Record<View, unknown>;

/** The view in sight, with its script loaded when it is first opened. */
export function StepView() {
  const { view } = usePane();
  // By its key: else the view before would be rendered once more, and ask for what only it needs.
  return <LoadedPart key={view} load={loaders[view]} props={{}} />;
}
