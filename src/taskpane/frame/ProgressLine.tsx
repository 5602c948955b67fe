import { useMemo } from "react";
import { departmentReport } from "../../report/departmentReport";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";

/** 記入 9/23 ・ エラー 1: of the owed entries and texts of the department, by the last reading. */
export function ProgressLine() {
  const { frame: text } = useText();
  const { plan } = useStore().means;
  const { role, report } = usePane();
  const counted = useMemo(() => {
    if (role?.kind !== "department" || !report) return null;
    const { items, progress } = departmentReport(plan, report, role.department);
    const { entries, texts } = progress;
    const errors = items
      .flatMap(({ fields }) => fields)
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === "error").length;
    return { made: entries.made + texts.made, owed: entries.owed + texts.owed, errors };
  }, [plan, report, role]);
  if (!counted) return null;
  return (
    <span title={text.progressOf}>{text.progress(counted.made, counted.owed, counted.errors)}</span>
  );
}
