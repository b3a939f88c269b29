import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { describeExport, type TwinExport } from './twinExports.ts';
import type { NewForm } from './twinName.ts';

/** References to a unit that are not calls of it. */
export interface TwinUses {
	/** Lists and assignments that export it. */
	readonly exports: readonly TwinExport[];
	/** Uses as a value. */
	readonly values: readonly { readonly file: string; readonly offset: number }[];
}

/** Finds the references to a unit that are neither calls nor its declarations. */
export function findTwinUses(unit: Unit, { index, treeOf }: Session, newForm: NewForm): TwinUses {
	const exports = new Map<string, TwinExport>();
	const values = new Map<string, { file: string; offset: number }>();
	const known = new Set([
		// A private name is found behind its `#`.
		...[...unit.sites.values()].flatMap(({ file, name }) => [
			`${file}:${name.start}`,
			`${file}:${name.start + 1}`,
		]),
		...[...unit.facts.values()].map(({ file, nameOffset }) => `${file}:${nameOffset}`),
	]);
	for (const { text, file: scope } of unit.names.values()) {
		const references = scope === undefined ? index.named(text) : index.namedIn(scope, text);
		for (const { file, offset, entity } of references) {
			const isUse = entity?.keys.some((key) => unit.keys.has(key)) === true;
			if (!isUse || known.has(`${file}:${offset}`)) continue;
			const tree = treeOf(file);
			const node = tree?.nameAt(offset);
			if (tree === undefined || node === undefined) continue;
			const use = describeExport(tree, node, newForm);
			if (use === 'value') values.set(`${file}:${offset}`, { file, offset });
			else if (use !== 'nothing') exports.set(`${file}:${use.start}`, use);
		}
	}
	return { exports: [...exports.values()], values: [...values.values()] };
}
