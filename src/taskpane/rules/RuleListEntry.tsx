import { Disclosure } from "../Disclosure";
import { LoadedPart } from "../LoadedPart";
import { useText } from "../text";

const load = async () => (await import(/* webpackChunkName: "operations" */ "./RuleList")).RuleList;

/** チェックのルール一覧: loaded when it is opened. */
export function RuleListEntry() {
  const { rules: text } = useText();
  return (
    <Disclosure title={text.list}>
      <LoadedPart load={load} props={{}} />
    </Disclosure>
  );
}
