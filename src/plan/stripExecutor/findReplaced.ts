import { moduleMocks } from '../../../presets/mockLibraries.ts';
import { spellings } from '../../rules/spellings.ts';
import type { Session } from '../session.ts';

const mocks = [...new Set(moduleMocks.flatMap(({ names }) => names))].join('|');

/**
 * Where code replaces a function of a library, or its module as a whole, by name: what takes the place of the function
 * would escape that. A false match only keeps a promise.
 */
export function findReplaced(module: string, name: string, { texts }: Session): string | undefined {
	const modules = spellings(module).join('|');
	const whole = `\\b(?:${mocks})\\s*(?:<[^>()]*>\\s*)?\\(\\s*(?:import\\s*\\(\\s*)?(['"\`])(?:${modules})\\1`;
	const member = `\\b(?:spyOn|stub|method|replace)\\s*\\(\\s*[\\w$.]+\\s*,\\s*(['"\`])${name}\\2`;
	const replacing = new RegExp(`${whole}|${member}`);
	for (const [file, text] of texts) if (replacing.test(text)) return file;
	return undefined;
}
