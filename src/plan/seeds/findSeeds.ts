import { dirname, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { Entity, Oracle, OwnExport } from '../../resolve/oracle.ts';
import type { BridgeKind, Rule } from '../../rules/rule.ts';
import { spellings } from '../../rules/spellings.ts';
import { importsOf } from '../../syntax/imports.ts';
import { escapePattern } from '../../syntax/namePattern.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { findBridgeSeeds } from '../bridges/findBridgeSeeds.ts';
import type { PlanOptions, Session } from '../session.ts';
import { Unit } from '../unit.ts';
import { describeMissingExport } from './describeMissingExport.ts';
import { findGlobalSeed } from './findGlobalSeed.ts';
import { holdsFor } from './holdsFor.ts';
import { requireDot } from './requireDot.ts';

/** What finding the seeds needs of the session. */
export interface SeedSources {
	/** Source texts by absolute path. */
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly options: Pick<PlanOptions, 'isolated'>;
	/** The tree of a file; undefined when it does not parse. */
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

/**
 * The units that a rule names.
 *
 * @throws {UserError} when the rule names a file or an export that does not exist.
 */
export function findSeeds(rule: Rule, session: Session): Unit[] {
	if (isBridge(rule)) return findBridgeSeeds(rule, session);
	const sources: SeedSources = session;
	if (rule.module === 'global') return [findGlobalSeed(rule, sources)];
	if (!/^[./]/.test(rule.module)) return findLibrarySeeds(rule, sources);
	const path = slash(resolve(rule.base, rule.module));
	const file = findModule(path, sources.texts);
	if (file !== undefined) return findOwnSeeds(rule, file, sources);
	if (sources.options.isolated) return [findImportedSeed(rule, path, sources)];
	throw new UserError(
		`rule '${rule.text}': there is no source file ${path}`,
		'Paths in rules start from the config file, or from the working directory.',
	);
}

function isBridge(rule: Rule): rule is Rule & { readonly bridge: BridgeKind } {
	return rule.bridge !== undefined;
}

function findOwnSeeds(rule: Rule, file: string, sources: SeedSources): Unit[] {
	const { oracle } = sources;
	const found = oracle.ownExports(file, rule.exportPath);
	if (found.length === 0) {
		throw new UserError(
			`rule '${rule.text}': ${describeMissingExport(rule, file, sources)}`,
			'Write the exported name, then the member: ./service.ts#Service.load.',
		);
	}
	const replacementAt = findReplacement(rule, file, sources);
	const replacementGives =
		replacementAt[0] && oracle.asyncResult(replacementAt[0].file, replacementAt[0].offset);
	return found.map(({ name, entity, declarations }) => {
		const unit = new Unit();
		const mode = rule.replacement === undefined ? 'own' : 'fixed';
		unit.seed = { rule, mode, replacementAt, replacementGives };
		for (const key of entity.keys) unit.keys.add(key);
		addSeedName(unit, name === 'default' || name === 'export=' ? 'default' : name);
		unit.seedDeclarations.push(...declarations);
		return unit;
	});
}

/** Where the workspace declares the function that replaces a seed. */
function findReplacement(
	{ replacement, base, exportPath }: Rule,
	file: string,
	{ oracle, texts }: SeedSources,
): OwnExport['declarations'] {
	if (replacement === undefined) return [];
	const isRenamed = replacement.kind === 'rename';
	if (!isRenamed && !/^[./]/.test(replacement.module)) return [];
	const home = isRenamed ? file : findModule(slash(resolve(base, replacement.module)), texts);
	const path = isRenamed
		? [...exportPath.slice(0, -1), replacement.name]
		: [replacement.exportName];
	const found = home === undefined ? [] : oracle.ownExports(home, path);
	return found.flatMap(({ declarations }) => declarations);
}

function addSeedName(unit: Unit, name: string): void {
	if (name === 'default') unit.isDefault = true;
	else unit.addName({ text: name, isMember: true });
}

/**
 * One unit for a library's function: every copy of its declaration, and its bindings where it is
 * unresolved. One more where it is not known whether the rule holds for the installed version.
 */
function findLibrarySeeds(rule: Rule, sources: SeedSources): Unit[] {
	if (rule.exportPath.at(-1) === '*') {
		throw new UserError(
			`rule '${rule.text}': \`*\` works for the repository's own files only`,
			'Name each function of the library in a rule of its own.',
		);
	}
	const unit = createLibraryUnit(rule);
	const unknown = createLibraryUnit(withoutForm(rule));
	for (const { file, resolved } of filesWith(rule.module, sources)) {
		const holds = holdsFor(rule.versions, file);
		if (holds === false) continue;
		const seed = holds === undefined ? unknown : unit;
		const entity =
			resolved === undefined
				? undefined
				: sources.oracle.exportedMember(file, resolved, rule.exportPath);
		for (const key of entity?.keys ?? []) seed.keys.add(key);
		if (resolved === undefined || hasUntypedRequire(file, sources.texts.get(file)!))
			addBindings(seed, file, spellings(rule.module), sources);
	}
	if (!isReached(unit) && !isReached(unknown)) requireDot(rule, sources);
	return isReached(unknown) ? [unit, unknown] : [unit];
}

/** A file that names a module. */
interface NamingFile {
	readonly file: string;
	/** Where it does so and the compiler finds the module; undefined where it finds none. */
	readonly resolved: number | undefined;
}

const known = new WeakMap<Oracle, Map<string, readonly NamingFile[]>>();

/** Every file that names a library's module; a preset has many rules for one. */
function filesWith(module: string, { texts, oracle }: SeedSources): readonly NamingFile[] {
	return getOrAdd(
		getOrAdd(known, oracle, () => new Map()),
		module,
		() => {
			const specifiers = spellings(module).map(escapePattern).join('|');
			const pattern = new RegExp(`(['"])(?:${specifiers})\\1`, 'g');
			return [...texts].flatMap(([file, text]): NamingFile[] => {
				const offsets = [...text.matchAll(pattern)].map((match) => match.index + 1);
				const resolved = offsets.find((offset) => oracle.resolvesModule(file, offset));
				return offsets.length === 0 ? [] : [{ file, resolved }];
			});
		},
	);
}

function createLibraryUnit(rule: Rule): Unit {
	const unit = new Unit();
	unit.seed = { rule, mode: 'fixed' };
	addSeedName(unit, rule.exportPath.at(-1)!);
	return unit;
}

function isReached({ keys, namespaces }: Unit): boolean {
	return keys.size > 0 || namespaces.length > 0;
}

/** The rule for a version of the library that nobody knows. */
function withoutForm({ replacement: _, ...rule }: Rule): Rule {
	const gap = `differs between the versions of \`${rule.versions?.package}\`, and the installed one is not known`;
	return { ...rule, gap };
}

/** A function of a file that a single-file run does not see: its imports are the identity. */
function findImportedSeed(rule: Rule, path: string, sources: SeedSources): Unit {
	const unit = new Unit();
	unit.seed = { rule, mode: 'fixed' };
	for (const file of sources.texts.keys()) {
		const tree = sources.treeOf(file);
		const specifiers = (tree === undefined ? [] : importsOf(tree))
			.map(({ source }) => source)
			.filter(
				(source) =>
					source.startsWith('.') && moduleId(resolve(dirname(file), source)) === moduleId(path),
			);
		addBindings(unit, file, specifiers, sources);
	}
	addSeedName(unit, rule.exportPath.at(-1)!);
	return unit;
}

/** `./api`, `./api.js` and `./api.ts` are one module; so are `./api/index.ts` and `./api`. */
function moduleId(path: string): string {
	return slash(path)
		.replace(/\.[mc]?[jt]sx?$/, '')
		.replace(/\/index$/, '');
}

/** In TypeScript a bare `require` call has no type: the module resolves, its result does not. */
function hasUntypedRequire(file: string, text: string): boolean {
	return /\.[mc]?tsx?$/.test(file) && /\brequire\s*\(/.test(text);
}

/** Local names of a module that the compiler cannot resolve: their bindings are the identity. */
function addBindings(
	unit: Unit,
	file: string,
	specifiers: readonly string[],
	{ oracle, treeOf }: SeedSources,
): void {
	const tree = treeOf(file);
	if (tree === undefined) return;
	const { exportPath } = unit.seed!.rule;
	for (const { source, local, localOffset, imported } of importsOf(tree)) {
		if (!specifiers.includes(source)) continue;
		const entity = oracle.entitiesAt(file, [localOffset])[0];
		if (entity === undefined || !isUnresolved(entity, file)) continue;
		const isModule = imported === '*' || (imported === 'default' && exportPath[0] !== 'default');
		const rest = isModule
			? exportPath
			: imported === exportPath[0]
				? exportPath.slice(1)
				: undefined;
		if (rest?.length === 0) {
			for (const key of entity.keys) unit.keys.add(key);
			unit.addName({ text: local, file, isMember: false });
		} else if (rest?.length === 1) {
			unit.namespaces.push({ file, keys: entity.keys });
		}
	}
}

/** An entity that ends in the file that imports it: nothing behind the import is known. */
function isUnresolved(entity: Entity, file: string): boolean {
	return entity.unresolvedImport || entity.keys.every((key) => key.startsWith(`${file}#`));
}
