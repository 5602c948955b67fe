/** The colours that a file names by number, as `#RRGGBB`. */
import { findChild, parseXml } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";

/** As the package gives a colour of a file. */
interface FileColor {
  argb?: string;
  theme?: number;
  indexed?: number;
  /** −1 black … 1 white. */
  tint?: number;
}

/** Undefined for automatic colours. */
export type Palette = (color: FileColor) => string | undefined;

/** Office's theme since 2013, in the order in which cells number it. */
const officeTheme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The first eight of the old indexed colours, which the next eight repeat. */
const basicColors = [
  "000000",
  "FFFFFF",
  "FF0000",
  "00FF00",
  "0000FF",
  "FFFF00",
  "FF00FF",
  "00FFFF",
];
/** ECMA-376 part 1, 18.8.27, from 16. */
const indexedColors =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** @param themeXml the file's theme1.xml, if it has one */
export function paletteOf(themeXml: string | undefined): Palette {
  const theme = themeXml === undefined ? officeTheme : themeColors(themeXml);
  return (color) => {
    const base = baseColor(color, theme);
    return base === undefined ? undefined : `#${tinted(base, color.tint ?? 0)}`;
  };
}

function baseColor({ argb, theme, indexed }: FileColor, themed: string[]): string | undefined {
  if (argb !== undefined) return argb.slice(-6).toUpperCase();
  if (theme !== undefined) return themed[theme];
  if (indexed === undefined) return undefined;
  return indexed < 16 ? basicColors[indexed % 8] : indexedColors[indexed - 16];
}

function themeColors(xml: string): string[] {
  const elements = findChild(parseXml(xml).root, "a:themeElements");
  const scheme = elements && findChild(elements, "a:clrScheme");
  if (!scheme) return officeTheme;
  return themeOrder.map((name, index) => {
    const entry = findChild(scheme, `a:${name}`);
    const color = entry?.children.find((node): node is XmlElement => node.type === "element");
    const value = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return value && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : officeTheme[index]!;
  });
}

/** A tint moves the lightness towards black or white (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const range = (light: number) => 1 - Math.abs(2 * light - 1);
  const scale = range(lightness) === 0 ? 0 : range(moved) / range(lightness);
  return channels
    .map((channel) => moved + (channel - lightness) * scale)
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
