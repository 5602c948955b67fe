import { departmentOf } from "../state/role";
import { usePane } from "../state/usePane";
import { useText } from "../text";

/** What is said where a write changes reports after their submission: of one's own, and of others. */
export function useSubmitAgain() {
  const { fixes: text, joined } = useText();
  const own = departmentOf(usePane().role);
  const isOwn = (departments: readonly string[]): boolean =>
    own !== null && departments.includes(own);
  return {
    isOwn,
    sentences: (departments: readonly string[]): string[] => {
      const others = departments.filter((department) => department !== own);
      return [
        ...(isOwn(departments) ? [text.submitAgain] : []),
        ...(others.length > 0 ? [text.submitAgainOf(joined.list(others))] : []),
      ];
    },
  };
}
