// refused: not-editable
// not selected
import { load } from './support/api.js';

export async function hidden(): Promise<string> {
	return await load(1);
}
