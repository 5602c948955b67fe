import { Button } from "@fluentui/react-components";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useItemSheetsStyles } from "./ItemSheets.styles";

interface ItemSheetsProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** 個票一覧: every item's 個票 on one sheet, to be printed. */
export function ItemSheets({ session, perform }: ItemSheetsProps) {
  const { itemSheets: text } = useText();
  const styles = useItemSheetsStyles();
  const textStyles = useTextStyles();
  return (
    <section aria-labelledby="item-sheets" className={styles.part}>
      <div>
        <h2 id="item-sheets" className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{text.explain}</p>
      </div>
      <Button
        disabledFocusable={session.running !== null}
        onClick={() => perform({ kind: "buildItemSheets" })}
      >
        {text.build}
      </Button>
    </section>
  );
}
