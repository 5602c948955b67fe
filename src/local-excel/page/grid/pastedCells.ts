/** What another program put on the clipboard, as cells. */
export interface Clipboard {
  htmlContent?: string;
  textContent?: string;
}

/** Null where the grid pastes by itself: its own cells, which keep more than their texts, and one text. */
export function pastedCells({ htmlContent = "", textContent = "" }: Clipboard): string[][] | null {
  if (/data-copy-id=/.test(htmlContent)) return null;
  // Excel's own text tells its cells apart; that of a browser breaks them at each line.
  const isExcels = htmlContent.includes("urn:schemas-microsoft-com:office:excel");
  const cells =
    !isExcels && /<table\b/i.test(htmlContent) ? tableCells(htmlContent) : textCells(textContent);
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 || cells[0]?.[0]?.includes("\n")
    ? cells
    : null;
}

/**
 * Lines of cells between tabs. A cell in quotation marks holds tabs, line ends and, doubled, quotation
 * marks; one that only begins with such a mark is taken as it is, as by Excel.
 */
export function textCells(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (plain === "") return [];
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\n|$)|[^\t\n]*/y;
  for (let at = 0; at <= plain.length; at++) {
    cell.lastIndex = at;
    const [written, quoted] = cell.exec(plain)!;
    const isQuoted = quoted !== undefined && /[\t\n"]/.test(quoted);
    rows.at(-1)!.push(isQuoted ? quoted.replaceAll('""', '"') : written);
    at += written.length;
    if (plain[at] === "\n") rows.push([]);
  }
  return rows;
}

/** The first table of a page. */
function tableCells(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  return [...(table?.rows ?? [])].map((row) => [...row.cells].map(cellText));
}

function cellText(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll("br")) end.replaceWith("\0");
  for (const block of [...cell.querySelectorAll("p, div, li")].slice(1)) block.prepend("\0");
  // Line ends of the source are mere spaces.
  return (cell.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?\0 ?/g, "\n");
}
