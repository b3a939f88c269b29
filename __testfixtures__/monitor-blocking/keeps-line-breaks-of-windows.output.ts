import { Store } from "./support/api.js"; // the store
import { monitorBlocking } from "asyncshift-runtime";

export class Lists {
    async all(): Promise<Store[]> {
        return [];
    }
    static { this.prototype.all = monitorBlocking({ thresholdMs: 5 })(this.prototype.all); }
}
const helper = monitorBlocking({ thresholdMs: 5 })(async function helper() {});
export { helper };
