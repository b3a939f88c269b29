/** How much a finding matters; `error` is what makes the command fail, or what a profile shows to be bad. */
export type Level = 'error' | 'warning' | 'note';

/** A place in a text, as editors count: from 1, columns in UTF-16 code units, the end exclusive. */
export interface Region {
	readonly line: number;
	readonly column?: number;
	readonly endLine?: number;
	readonly endColumn?: number;
}

/** A place with something to say about it: what formats for tools are made of. */
export interface Finding {
	/** Path relative to the root. */
	readonly file: string;
	readonly region: Region;
	/** The line of the place; undefined where the text is not at hand. */
	readonly lineText: string | undefined;
	readonly level: Level;
	/** Whether it makes the command fail. */
	readonly fails: boolean;
	/** What kind of finding it is: a refusal code, a kind of decision. */
	readonly code: string;
	/** One sentence about this place. */
	readonly message: string;
	/** What to do about it. */
	readonly suggestion?: string;
	/** The rule of the migration that leads here. */
	readonly rule?: string;
	/** The way that leads here, from its beginning. */
	readonly path?: readonly (Region & { readonly file: string; readonly text: string })[];
}

/** What a code stands for. */
export interface FindingCode {
	readonly summary: string;
	readonly suggestion?: string;
	/** Its page in `docs/`, and the section of it. */
	readonly page: string;
	readonly anchor?: string;
}

const levels: readonly Level[] = ['error', 'warning', 'note'];

/** The most important ones first; the order among equals stays. */
export function byLevel(findings: readonly Finding[]): Finding[] {
	return levels.flatMap((level) => findings.filter((finding) => finding.level === level));
}

/** `3 errors, 1 warning and 2 notes`; levels without a finding are left out. */
export function countLevels(findings: readonly Finding[]): [Level, number][] {
	return levels
		.map((level): [Level, number] => [
			level,
			findings.filter((finding) => finding.level === level).length,
		])
		.filter(([, count]) => count > 0);
}
