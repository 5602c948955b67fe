import { createRoot } from "react-dom/client";
import { ownWorkbook } from "./otherWindows";
import { Page } from "./Page";
import { Workbench } from "./workbench";
import "./page.css";

const workbench = new Workbench();

// By it the pane knows where it is and in what Office; and for the console and the end-to-end test, to read the book.
Object.assign(window, {
  localExcel: {
    get book() {
      return workbench.book;
    },
    windows: workbench.windows,
    get look() {
      return workbench.state.look;
    },
    /** A colleague who has the same workbook open types into a cell. */
    coAuthorEdit: (sheet: string, address: string, text: string) =>
      workbench.excel.coAuthorEdit(sheet, address, text),
  },
});

// Closing or reloading the page asks first: the workbook lives nowhere else.
window.addEventListener("beforeunload", (event) => {
  if (workbench.hasUnsavedWork) event.preventDefault();
});

const given = ownWorkbook();
if (given) void workbench.showGiven(given);

createRoot(document.getElementById("page")!).render(<Page workbench={workbench} />);
