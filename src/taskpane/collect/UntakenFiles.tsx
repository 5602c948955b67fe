import type { CollectedFile, Collection } from "../../collect/returned";
import { reportingOffices } from "../../plan/office";
import { fileSentence, quoted, remarkSentence } from "../../workbook";
import { Disclosure } from "../Disclosure";
import { ChoiceList } from "../frame/ChoiceList";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useCollectStyles } from "./Collect.styles";
import { words } from "./words";

/** Each file that is not taken in with its sentence, and what there is to say of those that are. */
export function UntakenFiles({ collection }: { readonly collection: Collection }) {
  const { language } = useText();
  const text = words[language];
  const styles = useCollectStyles();
  const untaken = collection.files.filter((file) => fileSentence(file, language) !== null);
  const remarks = collection.files.flatMap(({ name, remarks }) =>
    remarks.map((remark) => ({ name, sentence: remarkSentence(remark, language) })),
  );
  return (
    <>
      {untaken.length > 0 && (
        <section aria-label={text.untaken(untaken.length)} className={styles.view}>
          <strong>{text.untaken(untaken.length)}</strong>
          <ul className={styles.stack}>
            {untaken.map((file) => (
              <li key={file.name} className={styles.name}>
                {fileSentence(file, language)}
                {file.status === "unknownOrigin" && <Origin file={file} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {remarks.length > 0 && (
        <Disclosure title={text.remarks(remarks.length)}>
          <ul className={styles.stack}>
            {remarks.map(({ name, sentence }) => (
              <li key={`${name} ${sentence}`} className={styles.name}>
                {quoted(name, language)}
                {sentence}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Nothing in the file tells whose it is: 総務課 does. */
function Origin({ file: { name } }: { readonly file: CollectedFile }) {
  const text = words[useText().language];
  const { collected } = usePane();
  const { means } = useStore();
  const ask = useAsk();
  return (
    <Disclosure title={text.chooseDepartment}>
      <ChoiceList
        label={text.whose(name)}
        choices={reportingOffices(means.plan).map((office) => ({ name: office, value: office }))}
        isChosen={() => false}
        onChoose={(department) => {
          if (!collected) return;
          const { files, named } = collected;
          ask({ name: "collectFiles", files, named: [...named, [name, department]] });
        }}
      />
    </Disclosure>
  );
}
