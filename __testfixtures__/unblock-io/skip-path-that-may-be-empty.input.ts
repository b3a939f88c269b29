// refused: no-async-form
import { realpathSync } from 'node:fs';

const nowhere = '';

export async function places(folder: string | undefined, base = ''): Promise<string[]> {
	return [
		realpathSync(''),
		realpathSync(nowhere),
		realpathSync(folder ?? ''),
		realpathSync(folder ? folder : ``),
		realpathSync(base),
	];
}
