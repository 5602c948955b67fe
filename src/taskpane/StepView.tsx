import { LoadedPart } from "./LoadedPart";
import { usePane } from "./state/usePane";

const loadEntering = async () =>
  (await import(/* webpackChunkName: "entering" */ "./entering/EnteringView")).EnteringView;
const loadReview = async () =>
  (await import(/* webpackChunkName: "review" */ "./submission/ReviewView")).ReviewView;
const loadDepartments = async () =>
  (await import(/* webpackChunkName: "departments" */ "./departments/DepartmentsView"))
    .DepartmentsView;
const loadSummary = async () =>
  (await import(/* webpackChunkName: "summary" */ "./summary/SummaryView")).SummaryView;

/** The view in sight, with its script loaded when it is first opened. */
export function StepView() {
  const { view, checked } = usePane();
  switch (view) {
    case "entering":
      return <LoadedPart load={loadEntering} props={{}} />;
    case "submission":
      return <LoadedPart load={loadReview} props={{}} />;
    case "progress":
      return (
        <>
          {checked && <LoadedPart load={loadReview} props={{}} />}
          <LoadedPart load={loadDepartments} props={{}} />
        </>
      );
    case "summary":
      return <LoadedPart load={loadSummary} props={{}} />;
  }
}
