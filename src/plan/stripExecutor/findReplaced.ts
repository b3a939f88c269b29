import { moduleMocks } from '../../../presets/mockLibraries.ts';
import { parseRule } from '../../rules/parseRule.ts';
import { spellings } from '../../rules/spellings.ts';
import { explore } from '../explore/explore.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import type { Session } from '../session.ts';

const mocks = [...new Set(moduleMocks.flatMap(({ names }) => names))].join('|');

/**
 * The files that replace a function of a library, or its module as a whole: what takes the place of the
 * function would escape that. A false match only keeps a promise.
 */
export function findReplaced(module: string, name: string, session: Session): Set<string> {
	return new Set([...findNamed(module, name, session), ...findMocked(module, name, session)]);
}

/** A call that has the name of the module or of the function as a string, whatever it is called on. */
function findNamed(module: string, name: string, { texts }: Session): string[] {
	const modules = spellings(module).join('|');
	const whole = `\\b(?:${mocks})\\s*(?:<[^>()]*>\\s*)?\\(\\s*(?:import\\s*\\(\\s*)?(['"\`])(?:${modules})\\1`;
	const member = `\\b(?:spyOn|stub|method|replace)\\s*\\(\\s*[\\w$.]+\\s*,\\s*(['"\`])${name}\\2`;
	const replacing = new RegExp(`${whole}|${member}`);
	return [...texts].flatMap(([file, text]) => (replacing.test(text) ? [file] : []));
}

/** What migrations find that give the function up for another one: `fs.readFile = fake`, `Object.assign(fs, fakes)`. */
function findMocked(module: string, name: string, session: Session): string[] {
	const form = `${module}#${name}`;
	const seeds = findSeeds(parseRule(`${form}=promisify(${form})`, session.root), session);
	explore(seeds, { ...sourcesOf(session), isInScope: () => false });
	const mocks = seeds.flatMap((unit) => [...unit.mocks.values(), ...unit.maybeMocks.values()]);
	return mocks.map(({ file }) => file);
}
