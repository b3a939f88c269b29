// refused: no-async-form
import { globbySync } from 'globby';

export async function list(pattern: string): Promise<string[]> {
	return globbySync(pattern);
}
