import { resolve } from 'node:path';
import type { Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { DeclarationKey, DeclarationPlace } from '../../resolve/oracle.ts';
import { parseRule } from '../../rules/parseRule.ts';
import type { Rule } from '../../rules/rule.ts';
import { spellings } from '../../rules/spellings.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { explore } from '../explore/explore.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import type { Place } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { plainName } from '../functions/memberKey.ts';
import { hasKey, hidesExport } from '../mocks/hidesExport.ts';
import type { Mock } from '../mocks/mock.ts';
import type { ModuleMocks } from '../mocks/moduleMocks.ts';
import { findAssigned } from '../objects/findAssigned.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import type { Session } from '../session.ts';
import { standInsOf } from '../stripAsync/findStandIn.ts';
import type { Unit } from '../unit.ts';
import type { ExecutorRule } from './executorRule.ts';
import { usesOfModule } from './usesOfModule.ts';
import { usesThis } from './usesThis.ts';

/** What tests may replace by replacing a module: whether a module gives it, by file or by specifier, and its names there. */
interface Given {
	readonly by: (home: string | undefined, specifier: string) => boolean;
	readonly names: readonly string[];
}

/** A call of a method of a pool. */
export interface PoolCall {
	readonly fact: ExecutorFact;
	/** Where the pool has its name. */
	readonly pool: DeclarationPlace | undefined;
	/** The method, where its types are found: a class may have no exported name. */
	readonly method: readonly DeclarationKey[];
}

/** The files that put something else in the place of a helper. */
export function fakesOfHelper(
	{ rule, parameters }: ExecutorRule,
	session: Session,
	modules: ModuleMocks,
): Set<string> {
	const { texts } = session;
	const [name] = rule.exportPath;
	const isOwn = /^[./]/.test(rule.module);
	const home = isOwn ? findModule(slash(resolve(rule.base, rule.module)), texts) : undefined;
	const units = usesOfModule(rule, session) === undefined ? unitsOf(rule, session) : [];
	const keys = new Set(units.flatMap((unit) => [...unit.keys]));
	const given: Given = {
		by: isOwn
			? (file) =>
					file !== undefined && (file === home || exports(file, rule.exportPath, keys, session))
			: (_, specifier) => spellings(rule.module).includes(specifier),
		names: [name!],
	};
	const at = parameters.indexOf('fn');
	return new Set([
		...modulesMocked(given, modules),
		...mocksOf(units, [given], modules),
		...units.flatMap((unit) => standInsFor(unit, at, session)),
	]);
}

/** The files that put something else in the place of a pool, or of the method of its library. */
export function fakesOfPool(
	{ fact, pool, method }: PoolCall,
	session: Session,
	modules: ModuleMocks,
): Set<string> {
	const rule = parseRule(`${fact.package}#${fact.name}`, session.root);
	const units = unitsOf(rule, session, method);
	const library: Given = {
		by: (_, specifier) => specifier === fact.package,
		names: fact.worker.made,
	};
	const name = pool && session.treeOf(pool.file)?.nameAt(pool.offset);
	const text = name && plainName(name);
	const keys = new Set(
		pool && session.oracle.entitiesAt(pool.file, [pool.offset]).flatMap((each) => each?.keys ?? []),
	);
	const own: Given = {
		by: (file) =>
			file !== undefined &&
			text !== undefined &&
			(file === pool?.file || exports(file, [text], keys, session)),
		names: text === undefined ? [] : [text],
	};
	return new Set([
		...modulesMocked(library, modules),
		...modulesMocked(own, modules),
		...mocksOf(units, [library, own], modules),
		...units.flatMap((unit) => assignedTo(unit, session)),
	]);
}

/** What a rule names, with all that is known of who replaces it. */
function unitsOf(rule: Rule, session: Session, keys: readonly DeclarationKey[] = []): Unit[] {
	const isOwn = /^[./]/.test(rule.module);
	const { module } = rule;
	const replacement = {
		kind: 'replace',
		module,
		exportName: rule.exportPath.at(-1)!,
		isPromisified: true,
	} as const;
	const seeds = findSeeds(isOwn ? rule : { ...rule, replacement }, session);
	for (const key of keys) seeds[0]?.keys.add(key);
	// Whoever gets hold of it matters as much as for a function that becomes something else.
	if (isOwn) for (const seed of seeds) seed.seed = { rule, mode: 'undone' };
	const { units } = explore(seeds, { ...sourcesOf(session), isInScope: () => false });
	return [...units].filter(({ seed }) => seed !== undefined);
}

/** Files with a mock of a function, by its name. */
function mocksOf(units: readonly Unit[], given: readonly Given[], modules: ModuleMocks): string[] {
	const known = units.flatMap((unit) => [
		...unit.mocks.values(),
		...[...unit.maybeMocks.values()].filter(({ isNameGiven }) => !isNameGiven),
	]);
	return known.filter((mock) => !isOfOther(mock, given, modules)).map(({ file }) => file);
}

/** Files that give something which has a library's function another one: `Object.assign(pool, fakes)`. */
function assignedTo(unit: Unit, session: Session): string[] {
	return [...unit.names.values()]
		.flatMap(({ text, isMember }) =>
			isMember ? [...findAssigned({ name: text, unit }, sourcesOf(session))] : [],
		)
		.map(({ file }) => file);
}

/** Whether it is a mock of another module, which has a function of that name as well. */
function isOfOther(mock: Mock, given: readonly Given[], modules: ModuleMocks): boolean {
	const module = modules
		.all()
		.find(({ file, offset }) => file === mock.file && offset > mock.start && offset < mock.end);
	const found = module && modules.callOf(module);
	if (found === undefined || found.place.start !== mock.start) return false;
	const home = modules.homeOf(module!);
	const [, factory] = found.call.arguments;
	// The keys of an object are modules themselves.
	if (!isFunction(factory)) return false;
	return !given.some(({ by }) => by(home, module!.specifier));
}

/** Files that replace a module that gives it. */
function modulesMocked(given: Given, modules: ModuleMocks): string[] {
	return modules.all().flatMap((mock): string[] => {
		const { file, specifier } = mock;
		const home = modules.homeOf(mock);
		const isIt = given.by(home, specifier);
		const found = isIt || home !== undefined ? modules.callOf(mock) : undefined;
		if (found === undefined) return [];
		const hides = isIt && given.names.some((name) => hidesExport(found.call, specifier, name));
		return hides || replacesInside(found.call.arguments, home ?? file, given, modules)
			? [file]
			: [];
	});
}

/** `proxyquire('./service', { './threads': fakes })` */
function replacesInside(
	passed: readonly Node[],
	file: string,
	{ by, names }: Given,
	modules: ModuleMocks,
): boolean {
	return passed.some(
		(given) =>
			given.type === 'ObjectExpression' &&
			given.properties.some((property) => {
				if (property.type !== 'ObjectProperty' || property.key.type !== 'StringLiteral')
					return false;
				const specifier = property.key.value;
				if (!by(modules.homeOf({ file, specifier }), specifier)) return false;
				return (
					property.value.type !== 'ObjectExpression' ||
					names.some((name) => hasKey(property.value, name))
				);
			}),
	);
}

/** Whether a module gives one of these declarations under this name. */
function exports(
	file: string,
	path: readonly string[],
	keys: ReadonlySet<string>,
	{ oracle }: Session,
): boolean {
	return oracle
		.ownExports(file, path)
		.some(({ entity }) => entity.keys.some((key) => keys.has(key)));
}

/** Files with something that stands in for a member, and does not run the function that it is given. */
function standInsFor(unit: Unit, at: number, session: Session): string[] {
	const joined = [...unit.facts.values()].filter((facts) => {
		const fn = facts.isSignature ? undefined : functionIn(facts, session);
		return fn !== undefined && !mayRun(fn, at);
	});
	const others = [...standInsOf(unit, sourcesOf(session))].filter((block) => {
		const fn = functionIn(block.at, session);
		return fn === undefined || !mayRun(fn, at);
	});
	return [...joined, ...others.map((block) => block.at)].map(({ file }) => file);
}

/** The function that starts at a place, or is the value of the member that does so. */
function functionIn({ file, start }: Place, { treeOf }: Session): FunctionNode | undefined {
	const tree = treeOf(file);
	const name = tree?.nameAt(start);
	const fn = tree?.functionAt(start) ?? (name && declaredFunction(name));
	return isFunction(fn) ? fn : undefined;
}

/** Whether a function uses the function that it is given at this position. */
function mayRun(fn: FunctionNode, at: number): boolean {
	const [first] = fn.params;
	const hasThis = first?.type === 'Identifier' && first.name === 'this';
	const given = fn.params[hasThis ? at + 1 : at] ?? fn.params.at(-1);
	if (given?.type === 'Identifier' && fn.params.length > at)
		return referencesIn(fn.body, given.name).length > 0;
	return given?.type === 'RestElement' || fn.params.length > at || usesThis(fn.body);
}
