// refused: replaced-import
import { load } from './support/api.js';

const logSlowOperation = (text: string): void => console.log(text);

export async function first(): Promise<void> {
	logSlowOperation(await load(1));
}
