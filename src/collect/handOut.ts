import type { FiscalYear } from "../plan/fiscalYear";

/** 配布情報: which copy of the master a workbook is. It stands in the copy; a file's name means nothing. */
export interface HandOut {
  /** 配布ID: `R7-07-7c1e9a`. */
  readonly id: string;
  /** 配布先: an office that reports something. */
  readonly department: string;
  /** 配布の対象年度 */
  readonly year: FiscalYear;
  /** 配布日時: `2026-04-15 09:30`, the PC's own time. */
  readonly at: string;
  /** 定義の版 */
  readonly definitionVersion: string;
  /** 定義の照合番号: SHA-256 of the definition, hexadecimal. */
  readonly definitionDigest: string;
  /** 配布時の値の照合番号: SHA-256 of the canonical text of 配布控え, hexadecimal. */
  readonly baseDigest: string;
  /** Of a copy for a report that was sent back why; null for any other. */
  readonly sentBack: SentBack | null;
}

/** 差戻し as its clerk reads it. */
export interface SentBack {
  /** 差戻した人 */
  readonly by: string;
  /** 差戻しの日時: `2026-05-21 10:00` */
  readonly at: string;
  /** 差戻しの理由, of one or several lines. */
  readonly reason: string;
}

/** A row of the master's 配布記録: what was handed out to whom. */
export interface HandOutRecord extends Omit<HandOut, "sentBack"> {
  /** 番号, from 1. */
  readonly no: number;
  /** How many items and owed entries it asks for. */
  readonly items: number;
  readonly cells: number;
}
