import { resolve } from 'node:path';
import { type ExecutorFact, executorFacts } from '../../../presets/executors.ts';
import { UserError } from '../../errors.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { parseRule } from '../../rules/parseRule.ts';
import type { Session } from '../session.ts';
import { behindExport } from './declarationOfPool.ts';

/** What one parameter of a pool's method is. */
export type PoolParameter =
	/** The only argument of a function of the workers' file. */
	| 'task'
	/** What the function is called, as text. */
	| 'name'
	/** The function, whose text is sent to a worker. */
	| 'fn'
	/** An array of its arguments. */
	| 'args'
	/** Options, of which `name` is what the function is called. */
	| 'options';

/** A pool whose workers load a file, named so that its functions are called directly. */
export interface PoolRule {
	readonly parameters: readonly PoolParameter[];
	/** Whether a method of a library is called on such a pool, which is declared at a place. */
	readonly means: (fact: ExecutorFact, place: DeclarationPlace | undefined) => boolean;
}

const written =
	/^(.*?)\(\s*((?:task|name|fn|args|options)(?:\s*,\s*(?:task|name|fn|args|options))*)\s*\)\s*$/s;

/** Whether a rule is about a pool: `./src/pool#pool.run(task, options)`, `workerpool#Pool.exec(fn, args)`. */
export function isPoolRule(text: string): boolean {
	const [, name = '', parameters = ''] = written.exec(text) ?? [];
	const isOfLibrary = executorFacts.some((fact) => name.startsWith(`${fact.package}#`));
	return /\b(?:task|name)\b/.test(parameters) || (isOfLibrary && parameters !== '');
}

/**
 * Parses `./src/pool#pool.run(task, options)` for one pool, and `piscina#Piscina.run(task, options)` for all
 * of a library.
 *
 * @throws {UserError} when there is no such pool.
 */
export function parsePoolRule(text: string, session: Session): PoolRule {
	const { root, texts, oracle } = session;
	const [, name = '', list = ''] = written.exec(text) ?? [];
	const parameters = list.split(',').map((parameter) => parameter.trim() as PoolParameter);
	const { module, base, exportPath } = parseRule(name, root);
	const method = exportPath.at(-1);
	const isMethod = ({ name: declared }: ExecutorFact): boolean =>
		declared.slice(declared.lastIndexOf('.') + 1) === method;
	if (!/^[./]/.test(module))
		return { parameters, means: (fact) => fact.package === module && isMethod(fact) };
	const file = findModule(slash(resolve(base, module)), texts);
	const pool = exportPath.slice(0, -1);
	const found = file === undefined || pool.length === 0 ? [] : oracle.ownExports(file, pool);
	const places = found
		.flatMap(({ declarations }) => declarations)
		.map((place) => behindExport(place, session));
	if (places.length === 0) {
		throw new UserError(
			`executor '${text}': ${module} exports no pool ${pool.join('.')}`,
			"Name the export and its method, './src/pool.ts#pool.run(task, options)', or the pools of a library, 'piscina#Piscina.run(task, options)'.",
		);
	}
	const isThere = (place: DeclarationPlace): boolean =>
		places.some(({ file: home, offset }) => home === place.file && offset === place.offset);
	return {
		parameters,
		means: (fact, place) => isMethod(fact) && place !== undefined && isThere(place),
	};
}
