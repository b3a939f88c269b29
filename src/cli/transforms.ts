import { transforms } from '../../transforms/index.ts';
import { closest } from '../closest.ts';
import { UserError } from '../errors.ts';
import type { Transform } from '../plan/transform.ts';

/**
 * The transform of that name, or a `UserError` that helps to find it.
 *
 * @param where what names it, for the message: `transforms in the config: `
 */
export function requireTransform(name: string, where = ''): Transform {
	const found = transforms.find(({ meta }) => meta.name === name);
	if (found !== undefined) return found;
	const near = closest(
		name,
		transforms.map(({ meta }) => meta.name),
	);
	throw new UserError(
		`${where}unknown transform "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
		'Run `asyncshift list` to see the transforms.',
	);
}
