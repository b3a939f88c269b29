import { Store } from "./support/api.js"; // the store

export class Lists {
    async all(): Promise<Store[]> {
        return [];
    }
}
async function helper() {}
export { helper };
