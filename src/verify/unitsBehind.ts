import type { Unit } from '../plan/unit.ts';
import { findImported } from '../project/findModule.ts';

/**
 * The units that an error in a file may come from though the file does not mention them: those declared
 * in the nearest modules that it imports, directly or through others; all of them when none is.
 */
export function unitsBehind(
	file: string,
	units: readonly Unit[],
	texts: ReadonlyMap<string, string>,
): readonly Unit[] {
	const seen = new Set([file]);
	let level = [file];
	while (level.length > 0) {
		const next = level.flatMap((from) => importedBy(from, texts)).filter((to) => !seen.has(to));
		for (const to of next) seen.add(to);
		const declared = units.filter((unit) =>
			[...unit.facts.values()].some((facts) => next.includes(facts.file)),
		);
		if (declared.length > 0) return declared;
		level = [...new Set(next)];
	}
	return units;
}

function importedBy(file: string, texts: ReadonlyMap<string, string>): string[] {
	const specifiers = (texts.get(file) ?? '').matchAll(/(['"])(\.{1,2}(?:\/[^'"\n]*)?)\1/g);
	return [...specifiers].flatMap(([, , path]) => findImported(file, path!, texts) ?? []);
}
