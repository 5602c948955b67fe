/** For Node. The page takes `./localExcel` alone: `officeClient` reads a file. */
export { LocalExcel } from "./localExcel";
export { loadOfficeClient } from "./officeClient";
export { EditRefused } from "./userActions";
