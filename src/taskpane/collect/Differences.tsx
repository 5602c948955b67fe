import { Checkbox } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Collection } from "../../collect/returned";
import { Disclosure } from "../Disclosure";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCollectStyles } from "./Collect.styles";
import { cellsOf, type DepartmentCells } from "./collectedList";
import { Question } from "./Question";
import { RefusedCells } from "./RefusedCells";
import { words } from "./words";

/** What differs, by department: only what needs a look, or all. */
export function Differences({ collection }: { readonly collection: Collection }) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { onlyQuestions, looked } = usePane().collecting;
  const { setCollecting } = useStore();
  const all = collection.departments
    .map(({ department }) => cellsOf(collection, department))
    .filter(
      ({ questions, taken, refused }) => questions.length + taken.length + refused.length > 0,
    );
  const shown = all.filter(
    ({ department, questions, refused }) =>
      !onlyQuestions || questions.length + refused.length > 0 || department === looked,
  );
  return (
    <section aria-label={text.onlyQuestions} className={styles.view}>
      <Checkbox
        label={text.onlyQuestions}
        checked={onlyQuestions}
        onChange={(_, { checked }) => setCollecting({ onlyQuestions: checked === true })}
      />
      {shown.length === 0 && <p className={textStyles.small}>{text.noQuestions}</p>}
      {shown.map((cells) => (
        <OfDepartment
          // 見る opens one that was closed.
          key={`${cells.department} ${cells.department === looked}`}
          collection={collection}
          cells={cells}
          isLooked={cells.department === looked}
          showsAll={!onlyQuestions || cells.department === looked}
        />
      ))}
    </section>
  );
}

interface OfDepartmentProps {
  readonly collection: Collection;
  readonly cells: DepartmentCells;
  readonly isLooked: boolean;
  readonly showsAll: boolean;
}

function OfDepartment({ collection, cells, isLooked, showsAll }: OfDepartmentProps) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const { department, questions, taken, refused } = cells;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLooked) place.current?.querySelector("summary")?.focus();
  }, [isLooked]);
  const asked = showsAll ? [...questions, ...taken] : questions;
  return (
    <div ref={place}>
      <Disclosure
        title={text.departmentTitle(department, questions.length, taken.length)}
        openAtFirst={isLooked || questions.length + refused.length > 0}
      >
        <div className={styles.view}>
          {asked.map((cell) => (
            <Question key={cell.id} collection={collection} cell={cell} />
          ))}
          {refused.length > 0 && <RefusedCells collection={collection} cells={refused} />}
        </div>
      </Disclosure>
    </div>
  );
}
