/** A file to be saved by the user. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Hands a file to the browser, which saves it under that name. No event tells whether it did. */
export function saveFile({ name, bytes }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([bytes]));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
