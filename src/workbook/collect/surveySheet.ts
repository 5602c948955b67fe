import type { FileSheet } from "../../xlsx/read";
import { protectionOptionsIn } from "../../xlsx/sheetProtection";
import type { SurveySheet } from "../reading/survey";

/** A file's sheet as a survey tells of it. */
export function surveySheet({ name, protection }: FileSheet): SurveySheet {
  const options = protection && protectionOptionsIn(protection);
  return {
    id: name,
    name,
    protected: options !== null,
    options,
    columnsOpen: options === null || options.allowFormatColumns,
  };
}
