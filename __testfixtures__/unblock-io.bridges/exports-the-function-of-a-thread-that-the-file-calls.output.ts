// warned: worker-left
import { format as formatSync } from './support/formats.js';
import type { Style } from './support/formats.js';

export { formatSync };

export async function list(names: string[], style: Style): Promise<string> {
	return await formatSync(names.join(), style);
}
