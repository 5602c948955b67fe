/**
 * The add-in's operations on .xlsx files, through the code that runs in Excel:
 * `npm run --silent plan -- check book.xlsx --year R7`.
 */
import { run } from "./run";

void run(process.argv.slice(2)).then(({ status, text }) => {
  (status === 2 ? console.error : console.log)(text);
  process.exitCode = status;
});
