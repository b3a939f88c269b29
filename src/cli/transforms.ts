import { transforms } from '../../transforms/index.ts';
import { UserError } from '../errors.ts';
import { closest } from './closest.ts';

/** The name of a transform that exists, or a `UserError` that says which do. */
export function requireTransform(name: string): string {
	const names = transforms.map(({ meta }) => meta.name);
	if (names.includes(name)) return name;
	const near = closest(name, names);
	throw new UserError(
		`unknown transform "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
		'Run `asyncshift list` to see the transforms.',
	);
}
