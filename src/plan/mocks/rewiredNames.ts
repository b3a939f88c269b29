import { variableMocks } from '../../../presets/mockLibraries.ts';
import type { Block, Place } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { namedFiles } from './namedFiles.ts';

const access = new RegExp(
	`\\b(${variableMocks.flatMap(({ names }) => names).join('|')})\\s*\\(\\s*(['"\`])([\\w$]+)\\2`,
	'g',
);

interface Access extends Place {
	readonly callee: string;
}

/**
 * Tests that take or replace functions of a module which it does not export:
 * `rewire('./cache').__get__('load')`.
 */
export class RewiredNames {
	readonly #texts: ReadonlyMap<string, string>;
	#accesses: Map<string, Access[]> | undefined;
	readonly #reach = new Map<string, ReadonlySet<string>>();

	constructor(texts: ReadonlyMap<string, string>) {
		this.#texts = texts;
	}

	/** Why a unit whose declarations a test reaches by their name cannot change; undefined when none does. */
	blockOf(unit: Unit): Block | undefined {
		for (const { text } of unit.names.values()) {
			for (const { callee, ...at } of this.#all().get(text) ?? []) {
				const files = this.#reach.get(at.file) ?? namedFiles(at.file, this.#texts);
				this.#reach.set(at.file, files);
				if (![...unit.facts.values()].some(({ file }) => files.has(file))) continue;
				const message = `\`${callee}\` reaches the function by its name`;
				return { code: 'mocked-by-name', message, at };
			}
		}
		return undefined;
	}

	/** The places where a variable is reached by its name, by that name. */
	#all(): ReadonlyMap<string, readonly Access[]> {
		if (this.#accesses !== undefined) return this.#accesses;
		const accesses = new Map<string, Access[]>();
		for (const [file, text] of this.#texts) {
			if (!text.includes('__(')) continue;
			for (const match of text.matchAll(access)) {
				const found = accesses.get(match[3]!) ?? [];
				accesses.set(match[3]!, found);
				const end = match.index + match[0].length;
				found.push({ file, start: match.index, end, callee: match[1]! });
			}
		}
		this.#accesses = accesses;
		return accesses;
	}
}
