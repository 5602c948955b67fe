import { DepartmentsEntry } from "./departments/DepartmentsEntry";
import { LoadedPart } from "./LoadedPart";
import { usePane } from "./state/usePane";
import { Review } from "./submission/Review";
import { SummaryEntry } from "./summary/SummaryEntry";

const loadEntering = () =>
  import(/* webpackChunkName: "entering" */ "./entering/EnteringView").then(
    ({ EnteringView }) => EnteringView,
  );

/** What belongs to the step in sight; rare things stand last, behind their titles. */
export function StepView() {
  const { view, checked } = usePane();
  switch (view) {
    case "entering":
      return <LoadedPart load={loadEntering} props={{}} />;
    case "submission":
      return <Review />;
    case "progress":
      return (
        <>
          {checked && <Review />}
          <DepartmentsEntry />
        </>
      );
    case "summary":
      return <SummaryEntry />;
  }
}
