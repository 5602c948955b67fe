import { LoadedPart } from "../LoadedPart";

const load = async () =>
  (await import(/* webpackChunkName: "departments" */ "./DepartmentsView")).DepartmentsView;
const none = {};

/** 進み具合, with its script loaded when it is opened. */
export const DepartmentsEntry = () => <LoadedPart load={load} props={none} />;
