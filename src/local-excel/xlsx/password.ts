/**
 * Protection passwords. In the model a password is the text itself while it was set in this
 * session, and what the file keeps of it, marked, after opening: a file has only a hash.
 */

const mark = "\u0000hash:";

/** As the package and the file name the parts of a hash. */
export interface PasswordHash {
  algorithmName?: string;
  hashValue?: string;
  saltValue?: string;
  spinCount?: number;
  /** The 16-bit hash of Excel 2010 and before, four hexadecimal digits. */
  legacy?: string;
}

/** The model's password for the attributes of a protection element; undefined without one. */
export function hashedPassword(attributes: Record<string, string>): string | undefined {
  const { algorithmName, hashValue, saltValue, spinCount, password } = attributes;
  if (hashValue !== undefined) {
    const hash: PasswordHash = {
      algorithmName: algorithmName ?? "SHA-512",
      hashValue,
      saltValue: saltValue ?? "",
      spinCount: Number(spinCount ?? 0),
    };
    return mark + JSON.stringify(hash);
  }
  return password === undefined ? undefined : mark + JSON.stringify({ legacy: password });
}

/** The hash that a file gave; undefined where the password itself is known. */
export const hashOf = (password: string): PasswordHash | undefined =>
  password.startsWith(mark) ? (JSON.parse(password.slice(mark.length)) as PasswordHash) : undefined;

/**
 * Whether a typed password opens a protection.
 * @param stored the model's password; undefined: protected without one
 */
export async function passwordFits(stored: string | undefined, given: string): Promise<boolean> {
  if (stored === undefined) return true;
  const hash = hashOf(stored);
  if (!hash) return stored === given;
  if (hash.legacy !== undefined) return legacyHash(given) === parseInt(hash.legacy, 16);
  return (await spunHash(given, hash)) === hash.hashValue;
}

/** ECMA-376 part 1, 18.3.1.85 */
async function spunHash(password: string, hash: PasswordHash): Promise<string> {
  const algorithm = hash.algorithmName!;
  // UTF-16, low byte first.
  const text = new Uint8Array(password.length * 2);
  for (let at = 0; at < password.length; at++) {
    const unit = password.charCodeAt(at);
    text[2 * at] = unit & 0xff;
    text[2 * at + 1] = unit >> 8;
  }
  const salt = fromBase64(hash.saltValue ?? "");
  let value = await digest(algorithm, joined(salt, text));
  for (let spin = 0; spin < (hash.spinCount ?? 0); spin++) {
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, spin, true);
    value = await digest(algorithm, joined(value, count));
  }
  return btoa(String.fromCharCode(...value));
}

const digest = async (algorithm: string, bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await globalThis.crypto.subtle.digest(algorithm, bytes));

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** ECMA-376 part 4, 14.2.1 */
function legacyHash(password: string): number {
  const rotated = (value: number) => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = rotated(hash) ^ (password.charCodeAt(at) & 0xff);
  }
  return rotated(hash) ^ password.length ^ 0xce4b;
}
