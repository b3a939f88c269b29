// refused: no-async-form
import { readJsonSync } from 'fs-extra';

export async function cached(file: string): Promise<unknown> {
	return readJsonSync(file, { throws: false }) ?? {};
}
