import { nameAt } from '../../syntax/nameAt.ts';
import { wholeName } from '../../syntax/namePattern.ts';
import type { Block, FunctionFacts, Place } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeSignature } from '../functions/describeSignature.ts';
import type { Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/** What the declaration file beside a JavaScript file says about a function in it. */
export interface DeclaredBeside {
	readonly keys: readonly string[];
	readonly facts: readonly FunctionFacts[];
	readonly block?: Block;
}

/**
 * Looks up a unit in the `.d.ts` files beside its JavaScript files. Typed importers see nothing but those:
 * their signatures have to change with the function, and a function that cannot be found there stays as it is.
 */
export function findDeclaredBeside(unit: Unit, sources: ExploreSources): DeclaredBeside[] {
	return [...unit.facts.values()].flatMap((facts) => {
		const file = declarationFileOf(facts.file, sources.texts);
		return file === undefined || facts.isSignature ? [] : lookUp(unit, facts, file, sources);
	});
}

/** `load.d.ts` for `load.js`, `load.d.mts` for `load.mjs`. */
export function declarationFileOf(
	file: string,
	texts: ReadonlyMap<string, unknown>,
): string | undefined {
	const declaration = file.replace(/\.([mc]?)jsx?$/, '.d.$1ts');
	return declaration !== file && texts.has(declaration) ? declaration : undefined;
}

function lookUp(
	unit: Unit,
	facts: FunctionFacts,
	file: string,
	{ oracle, texts, treeOf }: ExploreSources,
): DeclaredBeside[] {
	const paths = exportPaths(unit, facts, texts);
	const found = paths.flatMap((path) => oracle.ownExports(file, path));
	const place = { file: facts.file, start: facts.start, end: facts.end };
	if (found.length === 0) {
		const isExported =
			facts.member === undefined && [...unit.names.values()].some(({ isMember }) => isMember);
		const names = [...unit.names.values()].map(({ text }) => text);
		const isMentioned = names.some((name) => mentions(texts.get(file)!, name));
		return isExported || isMentioned ? [{ keys: [], facts: [], block: blockAt(place) }] : [];
	}
	return found.map(({ entity, declarations }): DeclaredBeside => {
		const signatures = declarations.map((declaration) => {
			const tree = treeOf(declaration.file);
			const name = tree?.nameAt(declaration.offset);
			const declared = name && declaredFunction(name);
			return tree && declared && describeSignature(tree, declared);
		});
		const at = declarations[0];
		return {
			keys: entity.keys,
			facts: signatures.filter((signature) => signature !== undefined),
			...(signatures.includes(undefined) && at !== undefined
				? { block: blockAt({ file: at.file, start: at.offset, end: at.offset }) }
				: {}),
		};
	});
}

/** How a declaration file may export it: by its names, as a member of its class, as the default. */
function exportPaths(
	unit: Unit,
	{ file, member }: FunctionFacts,
	texts: ReadonlyMap<string, string>,
): string[][] {
	if (member !== undefined) {
		const offset = member.owner?.nameOffset;
		const owner = offset === undefined ? undefined : nameAt(texts.get(file)!, offset);
		return owner === undefined ? [] : [[owner, member.name]];
	}
	const names = [...unit.names.values()]
		.filter(({ isMember }) => isMember)
		.map(({ text }) => [text]);
	return unit.isDefault ? [...names, ['default'], ['export=']] : names;
}

function mentions(text: string, name: string): boolean {
	return new RegExp(wholeName(name)).test(text);
}

function blockAt(at: Place): Block {
	return {
		code: 'inferred-from-value',
		message: 'the declaration file beside it does not declare it as a function',
		at,
	};
}
