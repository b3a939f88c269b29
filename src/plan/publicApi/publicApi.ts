import { type EntryPoints, findEntryPoints } from '../../project/entryPoints.ts';
import type { DeclarationKey, Oracle } from '../../resolve/oracle.ts';
import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';

/** A name under which a package offers a function. */
export interface PublicName {
	readonly package: string;
	/** What is imported: `warehouse`, `warehouse/testing`. */
	readonly specifier: string;
	/** From the export down: `['Warehouse', 'load']`. */
	readonly path: readonly string[];
}

/** What the packages of the repository offer to code outside of it. */
export class PublicApi {
	readonly untraced: EntryPoints['untraced'];
	readonly #traced: EntryPoints['traced'];
	readonly #oracle: Oracle;
	/** Filled when it is asked for: looking into every export takes its time. */
	#names: Map<DeclarationKey, PublicName[]> | undefined;

	constructor({ root, texts, oracle, options }: Session) {
		const { traced, untraced } = options.isolated
			? { traced: [], untraced: [] }
			: findEntryPoints(root, texts);
		this.untraced = untraced;
		this.#traced = traced;
		this.#oracle = oracle;
	}

	#findNames(): Map<DeclarationKey, PublicName[]> {
		const names = new Map<DeclarationKey, PublicName[]>();
		const seen = new Set<string>();
		for (const { file, ...entry } of this.#traced) {
			// One file may be the target of several conditions and paths: the first one will do.
			if (seen.has(`${entry.package} ${file}`)) continue;
			seen.add(`${entry.package} ${file}`);
			for (const { path, keys } of this.#oracle.publicFunctions(file)) {
				for (const key of keys) names.set(key, [...(names.get(key) ?? []), { ...entry, path }]);
			}
		}
		return names;
	}

	/** Whether a package offers what is declared there. */
	offers(key: DeclarationKey): boolean {
		this.#names ??= this.#findNames();
		return this.#names.has(key);
	}

	/** The names of a unit, one for each package that offers it: the shortest. */
	namesOf(unit: Unit): PublicName[] {
		this.#names ??= this.#findNames();
		const byPackage = new Map<string, PublicName>();
		for (const key of unit.keys) {
			for (const name of this.#names.get(key) ?? []) {
				const known = byPackage.get(name.package);
				if (known === undefined || lengthOf(name) < lengthOf(known))
					byPackage.set(name.package, name);
			}
		}
		return [...byPackage.values()];
	}
}

function lengthOf({ specifier, path }: PublicName): number {
	return specifier.length + path.join('.').length;
}

/** Whether what the unit gives would be another type afterwards. */
export function changesResult(unit: Unit): boolean {
	if (unit.isFixed) return false;
	return [...unit.facts.values()].some(
		({ isAsync, returnsPromise, role }) =>
			!isAsync && !returnsPromise && (role.kind === 'named' || role.kind === 'default-export'),
	);
}

/** Why functions of the public API stay as they are, with `--public=refuse`. */
export function keepPublic(units: Iterable<Unit>, api: PublicApi): Map<Unit, Block> {
	const blocks = new Map<Unit, Block>();
	for (const unit of units) {
		const [name] = changesResult(unit) ? api.namesOf(unit) : [];
		const [facts] = unit.facts.values();
		if (name === undefined || facts === undefined) continue;
		blocks.set(unit, {
			code: 'public-api',
			message: `\`${unit.label}\` is part of what \`${name.specifier}\` exports`,
			at: facts,
		});
	}
	return blocks;
}
