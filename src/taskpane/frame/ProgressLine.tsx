import { useMemo } from "react";
import { departmentReport } from "../../report/departmentReport";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";

/**
 * 記入 9/23 ・ エラー 1: of the owed entries and texts of the department, by the last reading or check,
 * whichever there is: nothing is read for it alone. Errors are the check's, which knows the sheets' too.
 */
export function ProgressLine() {
  const { frame: text } = useText();
  const { plan } = useStore().means;
  const { role, report, checked } = usePane();
  const counted = useMemo(() => {
    if (role?.kind !== "department") return null;
    const own =
      checked?.scope.kind === "department" && checked.scope.department === role.department;
    const result = own ? checked : null;
    const read = report && departmentReport(plan, report, role.department);
    const progress = read?.progress ?? result?.progress;
    if (!progress) return null;
    const { entries, texts } = progress;
    const errors =
      result?.counts.error ??
      read?.items
        .flatMap(({ fields }) => fields)
        .flatMap(({ findings }) => findings)
        .filter(({ severity }) => severity === "error").length ??
      0;
    return { made: entries.made + texts.made, owed: entries.owed + texts.owed, errors };
  }, [plan, report, checked, role]);
  if (!counted) return null;
  return (
    <span title={text.progressOf}>{text.progress(counted.made, counted.owed, counted.errors)}</span>
  );
}
