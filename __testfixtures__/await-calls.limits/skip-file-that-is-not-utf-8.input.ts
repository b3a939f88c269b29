// refused: unreadable
import { loadSync } from "./support/api.js";

export const café = loadSync("a");
