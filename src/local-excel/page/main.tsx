import { createRoot } from "react-dom/client";
import { Page } from "./Page";
import { Workbench } from "./workbench";
import "./page.css";

const workbench = new Workbench();
createRoot(document.getElementById("page")!).render(<Page workbench={workbench} />);

// For the console and the end-to-end test, to read what the book holds.
Object.assign(window, {
  localExcel: {
    get book() {
      return workbench.book;
    },
    get excel() {
      return workbench.excel;
    },
  },
});
