import type { Unit } from '../unit.ts';

/** What people know a function as, also where the rule names several: `Store.load` of `Store.*`. */
export function nameOfUnit(unit: Unit): string {
	const path = unit.seed?.rule.exportPath ?? [];
	const [own] = unit.names.values();
	if (path.at(-1) !== '*' || own === undefined) return unit.label;
	return [...path.slice(0, -1), own.text].join('.');
}
