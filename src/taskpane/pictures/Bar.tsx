import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { usePictureStyles } from "./pictures.styles";
import { filledShare } from "./scale";
import { words } from "./words";

interface BarProps {
  readonly made: number;
  readonly owed: number;
  /** In pixels. */
  readonly width?: number;
  /** The counts stand beside it as text already: nothing is read out here. */
  readonly isSaidBeside?: boolean;
}

const height = 8;

/** How much of what is owed has been made: a frame and what of it is filled. */
export function Bar({ made, owed, width = 72, isSaidBeside = false }: BarProps) {
  const text = words[useText().language];
  const styles = usePictureStyles();
  const textStyles = useTextStyles();
  const share = filledShare(made, owed);
  return (
    <span>
      <svg aria-hidden className={styles.picture} width={width} height={height}>
        <rect
          className={styles.track}
          x={0.5}
          y={0.5}
          width={width - 1}
          height={height - 1}
          rx={3}
        />
        {share > 0 && (
          <rect
            className={share === 1 ? styles.whole : styles.filled}
            width={width * share}
            height={height}
            rx={3}
          />
        )}
      </svg>
      {!isSaidBeside && <span className={textStyles.unseen}>{text.made(made, owed)}</span>}
    </span>
  );
}
